import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import { Button } from '@mui/material'
import { useResourceContext } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { type FormArrival, useFormArrival } from '../kit/form/arrival.tsx'

/** Nobody has checked a record that is not there yet. */
const NOT_COPIED = 'reviewedOn'

/** Starts a new record with what `fields` of this form hold, saved or not. */
export function DuplicateButton({ fields }: { fields: string[] }) {
  const text = useText()
  const resource = useResourceContext()
  const { reset } = useFormContext()
  const values = useWatch()
  const { findings } = useFormArrival()
  const copied = fields.filter((field) => field !== NOT_COPIED)
  const copy: FormArrival = {
    values: Object.fromEntries(copied.map((field) => [field, values[field]])),
    findings,
  }
  return (
    <Button
      component={Link}
      to={`/${resource}/create`}
      state={copy}
      // The copy takes along what is unsaved here: nothing is left to ask about.
      onClick={() => reset(values)}
      color="inherit"
      startIcon={<CopyIcon />}
    >
      {text('app.form.duplicate')}
    </Button>
  )
}
