import { sectionSchema } from '#charter/register/section.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { SectionInputs } from './SectionInputs.tsx'

export function SectionEdit() {
  return (
    <EditPage schema={sectionSchema} preview={<LivePreview resource="sections" />}>
      <SectionInputs />
    </EditPage>
  )
}
