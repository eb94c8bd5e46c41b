import { PASSWORD_MAX, PASSWORD_MIN } from '#api/account.ts'
import { useText } from '../../i18n/useText.ts'
import { PasswordField } from './PasswordField.tsx'

interface NewPasswordFieldProps {
  value: string
  onChange: (password: string) => void
  /** The server's reason for refusing it. */
  error: string | undefined
  autoFocus?: boolean
}

/** The input for a new password. While the user types, it says how many characters are missing. */
export function NewPasswordField({ value, onChange, error, autoFocus }: NewPasswordFieldProps) {
  const text = useText()
  return (
    <PasswordField
      name="newPassword"
      label={text('session.password.new')}
      autoComplete="new-password"
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={Boolean(error)}
      helperText={error ?? <LengthHint length={value.length} />}
    />
  )
}

function LengthHint({ length }: { length: number }) {
  const text = useText()
  const rule = text('session.password.rule', { min: PASSWORD_MIN, max: PASSWORD_MAX })
  if (length === 0) return rule
  if (length < PASSWORD_MIN)
    return `${rule} ${text('session.password.missing', { smart_count: PASSWORD_MIN - length })}`
  if (length > PASSWORD_MAX)
    return `${rule} ${text('session.password.tooMany', { smart_count: length - PASSWORD_MAX })}`
  return `${rule} ${text('session.password.longEnough')}`
}
