import { blankSection } from '#charter/register/blankRecords.ts'
import { sectionSchema } from '#charter/register/section.ts'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'
import { LivePreview } from '../preview/LivePreview.tsx'
import { SectionInputs } from './SectionInputs.tsx'

export function SectionCreate() {
  const text = useText()
  return (
    <CreatePage
      schema={sectionSchema}
      title={text('sections.add')}
      defaultValues={blankSection}
      preview={<LivePreview resource="sections" />}
    >
      <SectionInputs />
    </CreatePage>
  )
}
