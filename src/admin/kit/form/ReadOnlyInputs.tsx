import { Alert, type Theme, ThemeProvider } from '@mui/material'
import { createContext, type ReactNode, use } from 'react'
import LockIcon from '@mui/icons-material/LockOutlined'
import { useResourceContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { useRolesInWords } from '../session/access.tsx'

const ReadOnlyContext = createContext(false)

/** Whether the form around may only be read. Material UI's inputs know by themselves; others ask. */
export const useIsReadOnly = () => use(ReadOnlyContext)

/** Inputs that can be read, reached by keyboard and copied from, and not changed. */
export function ReadOnlyInputs({ children }: { children: ReactNode }) {
  return (
    <ReadOnlyContext value>
      <ThemeProvider theme={withReadOnlyInputs}>{children}</ThemeProvider>
    </ReadOnlyContext>
  )
}

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
      // HTML knows no radio button that can only be read; react-admin tells each of them that it is not disabled, but
      // not the input in it.
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

/** Says why nothing can be changed on this page, and who can. */
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
