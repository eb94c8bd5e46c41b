import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { type FormEvent, useId, useState } from 'react'
import { useCreate, useCreateSuggestionContext } from 'react-admin'
import type { Stored } from '#api/resources.ts'
import { type Category, categoryKeyOf } from '#charter/register/category.ts'
import { ErrorAlert } from '../../kit/states.tsx'
import { useText } from '../../i18n/useText.ts'
import { ConsentChoice } from './ConsentChoice.tsx'

/** Adds the category typed in the form: its name, and whether consent is required, which the law asks for first. */
export function NewCategoryDialog() {
  const text = useText()
  const titleId = useId()
  const { filter, onCancel, onCreate } = useCreateSuggestionContext()
  const [name, setName] = useState(filter ?? '')
  const [consent, setConsent] = useState<Category['consent']>('required')
  const [create, { isPending, error }] = useCreate<Category & Stored, Error>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog is drawn outside the cookie's form, but its events still reach it.
    event.stopPropagation()
    const data = { key: categoryKeyOf(name), name, consent }
    void create('categories', { data }, { onSuccess: onCreate })
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
          <ConsentChoice value={consent} onChange={setConsent} />
          {error && <ErrorAlert error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{text('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || name.trim() === ''}>
            {text('cookies.form.categoryDialog.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
