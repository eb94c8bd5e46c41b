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

/** What machines call the category. A new one's follows its name until another is typed; a stored one's stays. */
export function KeyInput() {
  const isNew = useRecordContext() === undefined
  const { setValue, getFieldState } = useFormContext()
  const name = String(useWatch({ name: 'name' }) ?? '')
  useEffect(() => {
    if (isNew && !getFieldState('key').isTouched) setValue('key', name.trim() && categoryKeyOf(name))
  }, [isNew, name, getFieldState, setValue])
  return <TextInput source="key" isRequired helperText={<FieldHelp resource="categories" field="key" />} />
}

/** What is asked about a category: what the charter says of it, then, folded, what machines call it. */
export function CategoryInputs() {
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
