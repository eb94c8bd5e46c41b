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
  /** The form now holds what was chosen, on top of the stored version. */
  onChosen: (hasChanges: boolean) => void
  onClose: () => void
}

/**
 * Somebody else saved the record that is being edited: both versions side by side, field by field. What only one of the two
 * changed is proposed as it changed it; where both did, what was typed here is.
 */
export function StaleDialog({ mine, current, fields, onChosen, onClose }: StaleDialogProps) {
  const text = useText()
  const ago = useRelativeTime()
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { reset, setValue, formState } = useFormContext()
  const opened = formState.defaultValues ?? {}
  const different = fields.filter((field) => !isSameValue(mine[field], current[field]))
  const [choices, setChoices] = useState<Choices>(() =>
    choicesFor(different, (field) => !isSameValue(mine[field], opened[field])),
  )

  function apply(chosen: Choices) {
    const kept = different.filter((field) => chosen[field] === 'mine')
    reset(current)
    for (const field of kept) setValue(field, mine[field], { shouldDirty: true })
    onChosen(kept.length > 0)
  }

  return (
    <Dialog open fullWidth fullScreen={isPhone} maxWidth="md" onClose={onClose} aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{text('app.stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {text('app.stale.text', { when: ago(String(current.updatedAt)) })}
        </DialogContentText>
        <VersionsTable
          fields={different}
          versions={{ mine, stored: current }}
          choices={choices}
          onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
        />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button color="inherit" onClick={onClose}>
          {text('app.stale.back')}
        </Button>
        <Button onClick={() => apply(choicesFor(different, () => false))}>
          {text('app.stale.takeStored')}
        </Button>
        <Button onClick={() => apply(choicesFor(different, () => true))}>{text('app.stale.keepMine')}</Button>
        <Button variant="contained" onClick={() => apply(choices)}>
          {text('app.stale.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function choicesFor(fields: string[], isMine: (field: string) => boolean): Choices {
  return Object.fromEntries(fields.map((field) => [field, isMine(field) ? 'mine' : 'stored']))
}
