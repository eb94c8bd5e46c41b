import { blankCategory } from '#charter/register/blankRecords.ts'
import { categorySchema } from '#charter/register/category.ts'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'
import { CategoryInputs } from './CategoryInputs.tsx'

// The law asks for consent first: an exemption is for the officer to choose.
const DEFAULT_VALUES = { ...blankCategory, consent: 'required' }

export function CategoryCreate() {
  const text = useText()
  return (
    <CreatePage schema={categorySchema} title={text('categories.add')} defaultValues={DEFAULT_VALUES}>
      <CategoryInputs />
    </CreatePage>
  )
}
