import { AutocompleteInput, ReferenceInput } from 'react-admin'
import { KeptValues } from '../../record/LeftoverValues.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { EXEMPTION_FIELDS } from './exemptionFields.ts'
import { help } from './help.tsx'
import { NewCategoryDialog } from './NewCategoryDialog.tsx'
import { useCategoryOfForm } from './useCategoryOfForm.ts'

/** Chooses the category; one that is missing is added in a dialog, for its consent must be thought about. */
export function CategoryInput() {
  const mayAdd = useMay('create', 'categories')
  const needsConsent = useCategoryOfForm()?.consent === 'required'
  return (
    <>
      <ReferenceInput source="categoryId" reference="categories" sort={{ field: 'position', order: 'ASC' }}>
        <AutocompleteInput
          optionText="name"
          isRequired
          // Otherwise the dialog, giving the focus back, would reopen the list over the next fields.
          openOnFocus={false}
          helperText={help('categoryId')}
          create={mayAdd ? <NewCategoryDialog /> : undefined}
          createLabel="cookies.form.typeToAddFeminine"
          createItemLabel="cookies.form.newCategory"
        />
      </ReferenceInput>
      {needsConsent && <KeptValues fields={EXEMPTION_FIELDS} />}
    </>
  )
}
