import { Box, Button, Paper, type Theme, useMediaQuery } from '@mui/material'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { BackToFindings } from '../kit/form/formArrival.tsx'
import { isFeminine, type SaveOutcome, SaveStatus } from './SaveStatus.tsx'
import { useFocusField } from '../kit/form/useFocusField.ts'
import { ADD_ANOTHER } from './useSave.ts'

interface FormToolbarProps {
  outcome: SaveOutcome | null
  canAddAnother: boolean
  /** The label of the save button; by default « Enregistrer ». */
  saveLabel?: string
  /** The target of « Annuler »; by default the list of the resource. */
  cancelTo?: string
  actions?: ReactNode
}

/**
 * The buttons of the form and the outcome of the last save, always visible at the bottom of the window. On a narrow
 * screen only saving stays there; the other buttons are below the inputs.
 */
export function FormToolbar({ outcome, canAddAnother, saveLabel, cancelTo, actions }: FormToolbarProps) {
  const text = useText()
  const toolbar = useRef<HTMLDivElement>(null)
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const resource = useResourceContext()
  const list = useCreatePath()({ resource, type: 'list' })
  const { isSubmitting } = useFormState()
  useFocusField(toolbar, useRecordContext() === undefined)
  useFocusFirstError(toolbar)
  useSingleSubmit(toolbar)
  const addAnother = canAddAnother && (
    <Button type="submit" value={ADD_ANOTHER} variant="outlined" disabled={isSubmitting}>
      {text(isFeminine(resource) ? 'app.form.saveAndAddFeminine' : 'app.form.saveAndAdd')}
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
      <Paper ref={toolbar} variant="outlined" sx={{ ...ROW, ...STICKY }}>
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
const STICKY = { position: 'sticky', bottom: 0, zIndex: 2, mt: 2, px: 2, py: 1 }

/**
 * Ignores a submit while another one is pending: a double click would write twice. Disabling the button is not enough,
 * because the second click may come before React has rendered it disabled.
 */
function useSingleSubmit(element: RefObject<HTMLElement | null>) {
  const { isSubmitting, submitCount } = useFormState()
  const isPending = useRef(false)

  const finishedSubmits = isSubmitting ? null : submitCount
  useEffect(() => {
    if (finishedSubmits !== null) isPending.current = false
  }, [finishedSubmits])

  useEffect(() => {
    const form = element.current?.closest('form')
    function ignoreSecond(event: SubmitEvent) {
      if (isPending.current) {
        event.preventDefault()
        event.stopPropagation()
      }
      isPending.current = true
    }
    form?.addEventListener('submit', ignoreSecond, { capture: true })
    return () => form?.removeEventListener('submit', ignoreSecond, { capture: true })
  }, [element])
}

/** Focuses the first field with an error after an attempt to save. */
function useFocusFirstError(element: RefObject<HTMLElement | null>) {
  const { submitCount, isSubmitting, errors } = useFormState()
  const hasFailed = !isSubmitting && Object.keys(errors).length > 0
  const failedSubmit = hasFailed ? submitCount : 0
  useEffect(() => {
    if (failedSubmit === 0) return undefined
    // On the next frame: a folded part that holds an error unfolds first.
    const frame = requestAnimationFrame(() => {
      const form = element.current?.closest('form')
      const invalid = form ? [...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')] : []
      invalid.find((input) => input.closest('[hidden]') === null)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [failedSubmit, element])
}
