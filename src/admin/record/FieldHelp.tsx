import { useTranslate } from 'react-admin'
import LockIcon from '@mui/icons-material/LockOutlined'
import { Typography } from '@mui/material'
import { FieldFindings } from '../findings/form/FieldFinding.tsx'
import type { Messages } from '../i18n/fr/index.ts'
import { useText } from '../i18n/useText.ts'

type Helped = 'cookies' | 'providers' | 'categories' | 'sections' | 'sites'

interface FieldHelpProps<Resource extends Helped> {
  resource: Resource
  field: keyof Messages[Resource]['help'] & string
}

/** What stands under a field: what to write there, and what the rules find of what is written. */
export function FieldHelp<Resource extends Helped>({ resource, field }: FieldHelpProps<Resource>) {
  const translate = useTranslate()
  return (
    <>
      {translate(`${resource}.help.${field}`)}
      <FieldFindings field={field} />
    </>
  )
}

/** Says, where it is typed, that what is typed is not published. */
export function InternalNote() {
  const text = useText()
  return (
    <Typography color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mb: 1 }}>
      <LockIcon fontSize="inherit" />
      {text('app.form.internalHelp')}
    </Typography>
  )
}
