import { useEffect } from 'react'
import { RadioButtonGroupInput, TextInput, useRecordContext } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { categoryKeyOf, categorySchema } from '#charter/register/category.ts'
import { blankCategory } from '#charter/register/blankRecords.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { CategoryCookies } from './CategoryCookies.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { FoldedPart } from '../record/FoldedPart.tsx'

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

// Consent is the rule in law. An exemption must be the user's choice.
const DEFAULT_VALUES = { ...blankCategory, consent: 'required' }

export function CategoryCreate() {
  const text = useText()
  return (
    <CreatePage schema={categorySchema} title={text('categories.add')} defaultValues={DEFAULT_VALUES}>
      <CategoryInputs />
    </CreatePage>
  )
}

/** The inputs of a category: the texts of the charter, then, folded, its identifier. */
function CategoryInputs() {
  const text = useText()
  return (
    <>
      <TextInput source="name" isRequired helperText={<FieldHelp resource="categories" field="name" />} />
      <RadioButtonGroupInput
        source="consent"
        choices={fieldChoices.consent}
        row={false}
        helperText={<FieldHelp resource="categories" field="consent" />}
      />
      <TextInput
        source="description"
        multiline
        minRows={3}
        helperText={<FieldHelp resource="categories" field="description" />}
      />
      <FoldedPart title={text('categories.technical.title')} summary={text('categories.technical.summary')}>
        <KeyInput />
      </FoldedPart>
    </>
  )
}

/** The identifier of the category in exports. For a new category it is derived from the name until the user types one. */
function KeyInput() {
  const isNew = useRecordContext() === undefined
  const { setValue, getFieldState } = useFormContext()
  const name = String(useWatch({ name: 'name' }) ?? '')
  useEffect(() => {
    if (isNew && !getFieldState('key').isTouched) setValue('key', name.trim() && categoryKeyOf(name))
  }, [isNew, name, getFieldState, setValue])
  return <TextInput source="key" isRequired helperText={<FieldHelp resource="categories" field="key" />} />
}
