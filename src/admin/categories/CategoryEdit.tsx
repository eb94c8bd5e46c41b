import { categorySchema } from '#charter/register/category.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { CategoryCookies } from './CategoryCookies.tsx'
import { CategoryInputs } from './CategoryInputs.tsx'

export function CategoryEdit() {
  return (
    <EditPage
      schema={categorySchema}
      preview={<LivePreview resource="categories" />}
      below={<CategoryCookies />}
    >
      <CategoryInputs />
    </EditPage>
  )
}
