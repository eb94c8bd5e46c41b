import { type ComponentProps, useEffect } from 'react'
import { RadioButtonGroupInput, TextInput, useRecordContext } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { categoryKeyOf } from '#charter/register/category.ts'
import { blankPlacedCategory } from '#charter/register/blankRecords.ts'
import { placedCategorySchema } from '#charter/register/placement.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { RichInput } from '../kit/form/formLanguage.tsx'
import { TablePart } from './TablePart.tsx'
import { lazyPage } from '../kit/lazyPage.ts'
import { CategoryCookies } from './CategoryCookies.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { SameName } from '../record/SameName.tsx'
import { FoldedPart } from '../record/FoldedPart.tsx'

const BodyInput = lazyPage(() => import('../sections/editor/BodyInput.tsx'), 'BodyInput')

const renderBody = (props: ComponentProps<typeof BodyInput>) => <BodyInput {...props} />

export function CategoryEdit() {
  return (
    <RichInput value={renderBody}>
      <EditPage
        schema={placedCategorySchema}
        preview={<LivePreview resource="categories" />}
        below={<CategoryCookies />}
      >
        <CategoryInputs />
      </EditPage>
    </RichInput>
  )
}

// Consent is the rule in law. An exemption must be the user's choice.
const DEFAULT_VALUES = { ...blankPlacedCategory, consent: 'required' }

export function CategoryCreate() {
  const text = useText()
  return (
    <RichInput value={renderBody}>
      <CreatePage schema={placedCategorySchema} title={text('categories.add')} defaultValues={DEFAULT_VALUES}>
        <CategoryInputs />
      </CreatePage>
    </RichInput>
  )
}

/** The inputs of a category: the texts of the charter, then, folded, what its table has of its own and its identifier. */
function CategoryInputs() {
  const text = useText()
  return (
    <>
      <TextInput source="name" isRequired helperText={<FieldHelp resource="categories" field="name" />} />
      <SameName resource="categories" />
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
      <TablePart />
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
