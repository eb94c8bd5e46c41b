import LockIcon from '@mui/icons-material/LockOutlined'
import { Typography } from '@mui/material'
import { useText } from '../../i18n/useText.ts'

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
