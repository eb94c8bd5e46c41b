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
import { useFormContext } from 'react-hook-form'
import { useText } from '../i18n/useText.ts'
import { useRelativeTime } from '../kit/time.tsx'
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
 * Shows the user's version beside the stored one when another user has saved the record meanwhile. For each field, the
 * changed value is preselected; if both users changed it, the value typed here is.
 */
export function StaleDialog({ mine, current, fields, onChosen, onClose }: StaleDialogProps) {
  const text = useText()
  const ago = useRelativeTime()
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
          {text('app.stale.text', { when: ago(String(current.updatedAt)) })}
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

function createChoices(fields: string[], isMine: (field: string) => boolean): Choices {
  return Object.fromEntries(fields.map((field) => [field, isMine(field) ? 'mine' : 'stored']))
}
