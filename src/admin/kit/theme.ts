import type { Theme } from '@mui/material'
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin'

export const HEADER_HEIGHT = 52

const SYSTEM_FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

const typography: RaThemeOptions['typography'] = {
  fontFamily: SYSTEM_FONTS,
  fontSize: 13.5,
  h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 },
  h2: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.4 },
  h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
  button: { textTransform: 'none', fontWeight: 600 },
}

/** What opens above the page, a list of choices or a panel, stands out from what it covers, also in the dark. */
const raised = ({ theme }: { theme: Theme }) => ({
  border: `1px solid ${theme.palette.divider}`,
  boxShadow: theme.shadows[8],
})

const components: RaThemeOptions['components'] = {
  MuiCssBaseline: {
    styleOverrides: {
      // Users who prefer reduced motion get none, also where a component sets its own.
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          // No transition at all: even a very short one would run on every element, and an inherited colour would reach
          // the inner elements frame by frame.
          transition: 'none !important',
        },
      },
      ':focus-visible': { outline: '2px solid currentColor', outlineOffset: '2px' },
    },
  },
  MuiTextField: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
  // The minimum target size (WCAG 2.2, 2.5.8), also beside the chips of chosen values.
  // The arrow also where a missing name can be added: a choice list looks like one.
  MuiAutocomplete: {
    defaultProps: { forcePopupIcon: true },
    styleOverrides: { input: { minHeight: 24 }, paper: raised },
  },
  MuiPopover: { styleOverrides: { paper: raised } },
  MuiAppBar: { defaultProps: { elevation: 0, color: 'inherit' } },
  MuiDialog: { styleOverrides: { paper: { overflowWrap: 'anywhere' } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiButton: { defaultProps: { disableElevation: true } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, marginRight: 0 } } },
  MuiTooltip: { defaultProps: { describeChild: true } },
}

const shape = { borderRadius: 6 }

/** Greys and one accent, a blue with a contrast of at least 4.5:1 on each background. */
export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  shape,
  typography,
  palette: {
    mode: 'light',
    primary: { main: '#1d4f91' },
    secondary: { main: '#1d4f91' },
    warning: { main: '#8a4b00' },
    error: { main: '#b3261e' },
    success: { main: '#1b6b3a' },
    background: { default: '#f5f6f8', paper: '#ffffff' },
    text: { primary: '#1c2330', secondary: '#515b6b' },
    divider: '#d9dee6',
  },
  components: { ...defaultLightTheme.components, ...components },
}

export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  shape,
  typography,
  palette: {
    mode: 'dark',
    primary: { main: '#9cc3f7' },
    secondary: { main: '#9cc3f7' },
    warning: { main: '#f2b866' },
    error: { main: '#f2a09a' },
    success: { main: '#86d3a1' },
    background: { default: '#14181f', paper: '#1b212b' },
    text: { primary: '#e6eaf0', secondary: '#a9b4c3' },
    divider: '#333c4a',
  },
  components: { ...defaultDarkTheme.components, ...components },
}
