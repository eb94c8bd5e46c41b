import { Alert, type Theme, ThemeProvider } from '@mui/material'
import { createContext, type ReactNode, use } from 'react'
import LockIcon from '@mui/icons-material/LockOutlined'
import { useResourceContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { useRolesInWords } from '../session/access.tsx'

/** Makes the inputs inside read-only. They can still be focused by keyboard, and their text copied. */
export function ReadOnlyInputs({ children }: { children: ReactNode }) {
  return (
    <ReadOnlyContext value>
      <ThemeProvider theme={withReadOnlyInputs}>{children}</ThemeProvider>
    </ReadOnlyContext>
  )
}

const ReadOnlyContext = createContext(false)

/** Returns true in a read-only form. Inputs of Material UI get this from the theme; other inputs ask here. */
export const useIsReadOnly = () => use(ReadOnlyContext)

function withReadOnlyInputs(theme: Theme): Theme {
  return {
    ...theme,
    components: {
      ...theme.components,
      MuiOutlinedInput: { ...theme.components?.MuiOutlinedInput, defaultProps: { readOnly: true } },
      MuiAutocomplete: {
        ...theme.components?.MuiAutocomplete,
        defaultProps: { readOnly: true, forcePopupIcon: false },
      },
      // HTML has no read-only radio button or checkbox. react-admin passes `disabled={false}` to the component, so the
      // `input` element inside is disabled instead.
      MuiCheckbox: {
        ...theme.components?.MuiCheckbox,
        defaultProps: { slotProps: { input: { disabled: true } } },
      },
      MuiRadio: {
        ...theme.components?.MuiRadio,
        defaultProps: { slotProps: { input: { disabled: true } } },
      },
    },
  }
}

/** Explains that the page is read-only, and names the roles that may change the record. */
export function ReadOnlyNote() {
  const text = useText()
  const rolesInWords = useRolesInWords()
  const roles = rolesInWords('update', useResourceContext() ?? '')
  return (
    <Alert severity="info" icon={<LockIcon fontSize="inherit" />} role="note" sx={{ mb: 2 }}>
      {text('session.readOnly', { roles })}
    </Alert>
  )
}
