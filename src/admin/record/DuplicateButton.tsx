import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import { Button } from '@mui/material'
import { useResourceContext } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { type FormArrival, useFormArrival } from '../kit/form/formArrival.tsx'

// A new record has not been reviewed yet.
const NOT_COPIED = 'reviewedOn'

/** Creates a new record with the values of `fields` in this form, saved or not. */
export function DuplicateButton({ fields }: { fields: string[] }) {
  const text = useText()
  const resource = useResourceContext()
  const values = useWatch()
  const { findings } = useFormArrival()
  const copiedFields = fields.filter((field) => field !== NOT_COPIED)
  const copy: FormArrival = {
    values: Object.fromEntries(copiedFields.map((field) => [field, values[field]])),
    isCopy: true,
    findings,
  }
  return (
    <Button component={Link} to={`/${resource}/create`} state={copy} color="inherit" startIcon={<CopyIcon />}>
      {text('app.form.duplicate')}
    </Button>
  )
}
