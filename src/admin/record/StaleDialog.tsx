import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  type Theme,
  useMediaQuery,
} from '@mui/material'
import { useState } from 'react'
import { useGetList, useResourceContext } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { useText } from '../i18n/useText.ts'
import { usePerson } from '../kit/session/session.tsx'
import { useRelativeTime } from '../kit/time.tsx'
import { addressIn, type Change } from '#charter/history/change.ts'
import { useAuthorName } from '../kit/useAuthorName.ts'
import { isSameValue } from '#charter/kit/values.ts'
import type { StaleVersions } from './useSave.ts'
import { type Choices, VersionsTable } from './VersionsTable.tsx'

interface StaleDialogProps extends StaleVersions {
  fields: string[]
  /** Called once the form holds the chosen values on top of the stored version. */
  onChosen: (hasChanges: boolean) => void
  onClose: () => void
}

/**
 * Shows the user's version beside the stored one when the record has been saved meanwhile, and says by whom. For each field, the
 * changed value is preselected; if both users changed it, the value typed here is.
 */
export function StaleDialog({ mine, current, fields, onChosen, onClose }: StaleDialogProps) {
  const text = useText()
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { reset, setValue, formState } = useFormContext()
  const initialValues = formState.defaultValues ?? {}
  const differentFields = fields.filter((field) => !isSameValue(mine[field], current[field]))
  const [choices, setChoices] = useState<Choices>(() =>
    createChoices(differentFields, (field) => !isSameValue(mine[field], initialValues[field])),
  )

  function apply(applied: Choices) {
    const myFields = differentFields.filter((field) => applied[field] === 'mine')
    reset(current)
    for (const field of myFields) setValue(field, mine[field], { shouldDirty: true })
    onChosen(myFields.length > 0)
  }

  return (
    <Dialog open fullWidth fullScreen={isPhone} maxWidth="md" onClose={onClose} aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{text('app.stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          <WhoSaved id={Number(current.id)} at={String(current.updatedAt)} /> {text('app.stale.nothingLost')}
        </DialogContentText>
        <VersionsTable
          fields={differentFields}
          versions={{ mine, stored: current }}
          choices={choices}
          onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
        />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button color="inherit" onClick={onClose}>
          {text('app.stale.back')}
        </Button>
        <Button onClick={() => apply(createChoices(differentFields, () => false))}>
          {text('app.stale.takeStored')}
        </Button>
        <Button onClick={() => apply(createChoices(differentFields, () => true))}>
          {text('app.stale.keepMine')}
        </Button>
        <Button variant="contained" onClick={() => apply(choices)}>
          {text('app.stale.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** Who saved the record meanwhile, as its history says; « Quelqu’un » while that is not known. */
function WhoSaved({ id, at }: { id: number; at: string }) {
  const text = useText()
  const ago = useRelativeTime()
  const whoInWords = useAuthorName()
  const person = usePerson()
  const { data: [last] = [] } = useGetList<Change>('changes', {
    filter: { resource: useResourceContext(), recordId: id },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  })
  const when = ago(at)
  if (!last) return text('app.stale.bySomebody', { when })
  if (person && addressIn(last.who) === person.email) return text('app.stale.byOneself', { when })
  return text('app.stale.by', { who: whoInWords(last.who), when })
}

function createChoices(fields: string[], isMine: (field: string) => boolean): Choices {
  return Object.fromEntries(fields.map((field) => [field, isMine(field) ? 'mine' : 'stored']))
}
