import HideIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShowIcon from '@mui/icons-material/VisibilityOutlined'
import { IconButton, InputAdornment, TextField, type TextFieldProps } from '@mui/material'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '../../i18n/useText.ts'

interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'slotProps'> {
  autoComplete: 'current-password' | 'new-password'
}

/** A password, hidden until one asks to see it. Says when capitals are locked, the usual reason why one is refused. */
export function PasswordField({ helperText, ...props }: PasswordFieldProps) {
  const text = useText()
  const [isShown, setShown] = useState(false)
  const [isCapsLocked, setCapsLocked] = useState(false)
  const lookAtCapsLock = (event: KeyboardEvent) => setCapsLocked(event.getModifierState('CapsLock'))
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
      onKeyDown={lookAtCapsLock}
      onKeyUp={lookAtCapsLock}
      slotProps={{
        input: { endAdornment: toggle },
        htmlInput: { spellCheck: false, autoCapitalize: 'none' },
      }}
    />
  )
}

/**
 * What stands in a field of a form. Read from the form itself: a password manager may fill it in without a word to the
 * page's scripts.
 */
export function typedIn(form: HTMLFormElement, field: string): string {
  const value = new FormData(form).get(field)
  return typeof value === 'string' ? value : ''
}
