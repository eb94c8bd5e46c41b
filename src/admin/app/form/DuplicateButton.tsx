import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import { Button } from '@mui/material'
import { useResourceContext } from 'react-admin'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import type { StoredRecord } from './StoredRecord.ts'
import type { FormArrival } from './useFormArrival.ts'

/** Starts a new record with what `fields` of this one hold. */
export function DuplicateButton({ record, fields }: { record: StoredRecord; fields: string[] }) {
  const text = useText()
  const resource = useResourceContext()
  const copy: FormArrival = { values: Object.fromEntries(fields.map((field) => [field, record[field]])) }
  return (
    <Button component={Link} to={`/${resource}/create`} state={copy} color="inherit" startIcon={<CopyIcon />}>
      {text('app.form.duplicate')}
    </Button>
  )
}
