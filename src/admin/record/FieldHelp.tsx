import { useTranslate } from 'react-admin'
import LockIcon from '@mui/icons-material/LockOutlined'
import { Typography } from '@mui/material'
import { FieldFindings } from '../findings/form/FieldFinding.tsx'
import type { Messages } from '../i18n/fr/index.ts'
import { useText } from '../i18n/useText.ts'

type ResourceWithHelp = 'cookies' | 'providers' | 'categories' | 'sections' | 'sites'

interface FieldHelpProps<Resource extends ResourceWithHelp> {
  resource: Resource
  field: keyof Messages[Resource]['help'] & string
}

/** The text under an input: the help for the field, then the findings on its current value. */
export function FieldHelp<Resource extends ResourceWithHelp>({ resource, field }: FieldHelpProps<Resource>) {
  const translate = useTranslate()
  return (
    <>
      {translate(`${resource}.help.${field}`)}
      <FieldFindings field={field} />
    </>
  )
}

/** Says that the fields below are not published. */
export function InternalNote() {
  const text = useText()
  return (
    <Typography color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mb: 1 }}>
      <LockIcon fontSize="inherit" />
      {text('app.form.internalHelp')}
    </Typography>
  )
}
