import HideIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShowIcon from '@mui/icons-material/VisibilityOutlined'
import { IconButton, InputAdornment, TextField, type TextFieldProps } from '@mui/material'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '../../i18n/useText.ts'

interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'slotProps'> {
  autoComplete: 'current-password' | 'new-password'
}

/** The input for a password, with a button that shows it. Warns when Caps Lock is on, a usual reason for a refusal. */
export function PasswordField({ helperText, ...props }: PasswordFieldProps) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  const [isCapsLocked, setCapsLocked] = useState(false)
  const updateCapsLock = (event: KeyboardEvent) => setCapsLocked(event.getModifierState('CapsLock'))
  const Icon = isShown ? HideIcon : ShowIcon
  const toggle = (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        aria-label={text('session.password.show')}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon fontSize="small" />
      </IconButton>
    </InputAdornment>
  )
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      helperText={(isCapsLocked && text('session.password.capsLock')) || helperText}
      onKeyDown={updateCapsLock}
      onKeyUp={updateCapsLock}
      slotProps={{
        input: { endAdornment: toggle },
        htmlInput: { spellCheck: false, autoCapitalize: 'none' },
      }}
    />
  )
}

/**
 * Returns the text in a field of a form. It is read from the form element itself, because a password manager may fill in
 * a field without an event.
 */
export function readFormField(form: HTMLFormElement, field: string): string {
  const value = new FormData(form).get(field)
  return typeof value === 'string' ? value : ''
}
