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

/** Inputs without frames, arrows and asterisks, which look like what they are: labels and texts. */
function withReadOnlyInputs(theme: Theme): Theme {
  const { components } = theme
  return {
    ...theme,
    components: {
      ...components,
      MuiOutlinedInput: {
        ...components?.MuiOutlinedInput,
        defaultProps: { readOnly: true, placeholder: '—' },
        styleOverrides: { root: TEXT, input: { paddingLeft: 0 }, notchedOutline: LINE },
      },
      MuiInputLabel: {
        ...components?.MuiInputLabel,
        defaultProps: { shrink: true },
        styleOverrides: { outlined: LABEL },
      },
      MuiFormControl: { ...components?.MuiFormControl, styleOverrides: { root: { marginTop: 14 } } },
      MuiFormLabel: { ...components?.MuiFormLabel, styleOverrides: { root: NO_ASTERISK } },
      MuiSelect: { ...components?.MuiSelect, styleOverrides: { icon: HIDDEN, select: { cursor: 'text' } } },
      MuiAutocomplete: {
        ...components?.MuiAutocomplete,
        defaultProps: { readOnly: true, forcePopupIcon: false },
        styleOverrides: { ...components?.MuiAutocomplete?.styleOverrides, inputRoot: AUTOCOMPLETE },
      },
      // HTML has no read-only radio button or checkbox. react-admin passes `disabled={false}` to the component, so the
      // `input` element inside is disabled instead.
      MuiCheckbox: {
        ...components?.MuiCheckbox,
        defaultProps: { slotProps: { input: { disabled: true } } },
      },
      MuiRadio: {
        ...components?.MuiRadio,
        defaultProps: { slotProps: { input: { disabled: true } } },
        styleOverrides: { root: ONLY_CHOSEN },
      },
      MuiFormControlLabel: {
        ...components?.MuiFormControlLabel,
        styleOverrides: { root: { '&:has(.MuiRadio-root)': { margin: 0 } } },
      },
    },
  }
}

const HIDDEN = { display: 'none' }
const TEXT = { paddingLeft: 0 }
const AUTOCOMPLETE = {
  paddingLeft: '0 !important',
  '& .MuiAutocomplete-input': { paddingLeft: '0 !important' },
}
/** A rule below the text, in place of a frame around it. */
const LINE = { borderWidth: '0 0 1px', borderRadius: 0, borderColor: 'currentColor', opacity: 0.25 }
const LABEL = { transform: 'translate(0, -9px) scale(0.75)' }
/** Of react-admin: it stands for a field that must be filled in. */
const NO_ASTERISK = { '& [aria-hidden="true"]': HIDDEN }
/** Of several answers, the one that was given. */
const ONLY_CHOSEN = {
  display: 'none',
  '&:not(.Mui-checked) + .MuiFormControlLabel-label': HIDDEN,
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
