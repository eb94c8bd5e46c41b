import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import { AddSectionButton } from './AddSectionButton.tsx'
import { MissingParts } from './MissingParts.tsx'
import { NoSection } from './NoSection.tsx'
import { SectionLine } from './SectionLine.tsx'
import { sectionName } from './sectionName.ts'
import type { SectionRecord } from '../kit/records.ts'

/** « Texte de la charte »: its parts, in the order in which they are read. */
export function SectionList() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('app.menu.sections')} actions={<AddSectionButton />} />
      <MissingParts />
      <OrderedResource<SectionRecord>
        resource="sections"
        label={text('app.menu.sections')}
        nameOf={sectionName}
        empty={<NoSection />}
      >
        {(section) => <SectionLine section={section} />}
      </OrderedResource>
    </>
  )
}
