import type { Theme } from '@mui/material'

/** What every chart has in common: it does not move, and leaves its words to the page around it. */
export const CHART_LOOK = {
  skipAnimation: true,
  height: 260,
  margin: { left: 0, right: 12, top: 8, bottom: 0 },
  slotProps: { legend: { direction: 'horizontal' } },
} as const

/** Colours that stand out from each other, and from the page, by 3:1 or more in light and dark (WCAG 1.4.11). */
export function chartColors({ palette }: Theme) {
  const isDark = palette.mode === 'dark'
  return {
    main: palette.primary.main,
    other: isDark ? '#4a78b5' : '#7fa6d9',
    beyond: palette.warning.main,
    line: palette.text.primary,
    blocker: palette.error.main,
    warning: isDark ? '#b07a2a' : '#c98a2b',
    advice: isDark ? '#7f8b9c' : '#8d97a6',
  }
}
