import { Box, Button, Paper, type Theme, useMediaQuery } from '@mui/material'
import { type ReactNode, useRef } from 'react'
import { useCreatePath, useResourceContext } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { BackToFindings } from '../kit/form/arrival.tsx'
import { type SaveOutcome, SaveStatus } from './SaveStatus.tsx'
import { useFocusField } from '../kit/form/useFocusField.ts'
import { useFocusFirstError, useOneSubmitAtATime } from './submitting.ts'
import { ADD_ANOTHER } from './useSave.ts'

interface FormToolbarProps {
  outcome: SaveOutcome | null
  canAddAnother: boolean
  /** What the button that saves says; « Enregistrer » when not said. */
  saveLabel?: string
  /** Where « Annuler » leads; the list of the resource when not said. */
  cancelTo?: string
  actions?: ReactNode
}

/**
 * What can be done with the form, always in sight at the bottom of the window, and what came of it. On a phone only
 * saving stays there: the rest waits under the inputs.
 */
export function FormToolbar({ outcome, canAddAnother, saveLabel, cancelTo, actions }: FormToolbarProps) {
  const text = useText()
  const toolbar = useRef<HTMLDivElement>(null)
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const list = useCreatePath()({ resource: useResourceContext(), type: 'list' })
  const { isSubmitting } = useFormState()
  useFocusField(toolbar)
  useFocusFirstError(toolbar)
  useOneSubmitAtATime(toolbar)
  const addAnother = canAddAnother && (
    <Button type="submit" value={ADD_ANOTHER} variant="outlined" disabled={isSubmitting}>
      {text('app.form.saveAndAdd')}
    </Button>
  )
  return (
    <>
      {isPhone && (
        <Box sx={{ ...ROW, mt: 2 }}>
          <BackToFindings />
          {addAnother}
          {actions}
        </Box>
      )}
      <Paper ref={toolbar} variant="outlined" sx={{ ...ROW, ...ALWAYS_IN_SIGHT }}>
        <Button type="submit" variant="contained" loading={isSubmitting} loadingPosition="start">
          {saveLabel ?? text('app.form.save')}
        </Button>
        {!isPhone && addAnother}
        <Button component={Link} to={cancelTo ?? list} color="inherit">
          {text('app.form.cancel')}
        </Button>
        {!isPhone && <BackToFindings />}
        <SaveStatus outcome={outcome} />
        {!isPhone && <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>{actions}</Box>}
      </Paper>
    </>
  )
}

const ROW = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }
const ALWAYS_IN_SIGHT = { position: 'sticky', bottom: 0, zIndex: 2, mt: 2, px: 2, py: 1 }
