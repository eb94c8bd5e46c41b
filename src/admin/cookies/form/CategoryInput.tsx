import { useCreate, useCreateSuggestionContext, useGetOne } from 'react-admin'
import { useWatch } from 'react-hook-form'
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material'
import { type FormEvent, useId, useState } from 'react'
import type { Stored } from '#api/resources.ts'
import { type Category, categoryKeyOf } from '#charter/register/category.ts'
import { CONSENTS } from '#charter/register/choices.ts'
import { foldName } from '#charter/kit/foldText.ts'
import { useDraft } from '../../preview/useDraft.ts'
import { LeftoverValues } from '../../record/LeftoverValues.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { help } from './help.tsx'
import { NamedRecordInput } from './NamedRecordInput.tsx'
import { useNoteCreated } from '../../record/createdInPlace.tsx'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { useText } from '../../i18n/useText.ts'

/** Chooses the category. A missing one is created in a dialog, because its rule of consent must be decided. */
export function CategoryInput() {
  const mayAdd = useMay('create', 'categories')
  const needsConsent = useFormCategory()?.consent === 'required'
  return (
    <>
      <NamedRecordInput
        source="categoryId"
        resource="categories"
        // When the dialog closes, the input gets the focus back; the list must not open again over the next fields.
        openOnFocus={false}
        helperText={help('categoryId')}
        create={mayAdd ? <NewCategoryDialog /> : undefined}
        createLabel="cookies.form.typeToAddFeminine"
        createItemLabel="cookies.form.newCategory"
      />
      {needsConsent && (
        <Box sx={{ gridColumn: '1 / -1' }}>
          <LeftoverValues fields={EXEMPTION_FIELDS} />
        </Box>
      )}
    </>
  )
}

/** Returns the category chosen in this form; undefined while none is chosen or while it is loading. */
export function useFormCategory(): (Category & Stored) | undefined {
  const categoryId: unknown = useWatch({ name: 'categoryId' })
  const { data } = useGetOne<Category & Stored>(
    'categories',
    { id: Number(categoryId) },
    { enabled: Boolean(categoryId) },
  )
  return categoryId ? data : undefined
}

/** The fields that apply only to cookies exempt from consent. */
export const EXEMPTION_FIELDS = [
  'exemptionGround',
  'exemptionReason',
  'audienceConditions',
  'audienceAssessmentUrl',
]

/** Creates a category with its name and its rule of consent. */
function NewCategoryDialog() {
  const text = useText()
  const titleId = useId()
  const { filter, onCancel, onCreate } = useCreateSuggestionContext()
  const [name, setName] = useState(filter ?? '')
  const [consent, setConsent] = useState<Category['consent']>('required')
  const noteCreated = useNoteCreated()
  const [create, { isPending, error }] = useCreate<Category & Stored, Error>()
  const categories = useDraft().data?.categories ?? []
  const existing = categories.find((category) => foldName(category.name) === foldName(name))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog is outside the cookie's form in the page, but React still passes its events to that form.
    event.stopPropagation()
    const data = { key: categoryKeyOf(name), name, consent }
    const onSuccess = (category: Category & Stored) => {
      noteCreated({ resource: 'categories', ...category })
      onCreate(category)
    }
    void create('categories', { data }, { onSuccess })
  }
  return (
    <Dialog open onClose={onCancel} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{text('cookies.form.categoryDialog.title')}</DialogTitle>
        <DialogContent>
          <TextField
            label={text('cookies.form.categoryDialog.name')}
            helperText={text('cookies.form.categoryDialog.nameHelp')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
          />
          {existing && (
            <Alert
              severity="warning"
              role="status"
              action={
                <Button color="inherit" size="small" onClick={() => onCreate(existing)}>
                  {text('cookies.form.categoryDialog.choose')}
                </Button>
              }
            >
              {text('app.form.sameName')} {existing.name}
            </Alert>
          )}
          <ConsentChoice value={consent} onChange={setConsent} />
          {error && <ErrorAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{text('app.form.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={isPending || name.trim() === '' || existing !== undefined}
          >
            {text('cookies.form.categoryDialog.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

interface ConsentChoiceProps {
  value: Category['consent']
  onChange: (consent: Category['consent']) => void
}

function ConsentChoice({ value, onChange }: ConsentChoiceProps) {
  const text = useText()
  const helpId = useId()
  return (
    <FormControl component="fieldset" aria-describedby={helpId} sx={{ mt: 2 }}>
      <FormLabel component="legend">{text('resources.categories.fields.consent')}</FormLabel>
      <RadioGroup value={value}>
        {CONSENTS.map((consent) => (
          <FormControlLabel
            key={consent}
            value={consent}
            label={text(`choices.consent.${consent}`)}
            control={<Radio size="small" onChange={() => onChange(consent)} />}
          />
        ))}
      </RadioGroup>
      <FormHelperText id={helpId}>{text('categories.help.consent')}</FormHelperText>
    </FormControl>
  )
}
