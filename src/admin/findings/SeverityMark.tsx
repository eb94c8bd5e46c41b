import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import BlockerIcon from '@mui/icons-material/BlockOutlined'
import AdviceIcon from '@mui/icons-material/LightbulbOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import type { Severity } from '#charter/findings/finding.ts'
import { useText } from '../i18n/useText.ts'

interface SeverityMarkProps {
  severity: Severity
  /** Replaces the severity's name. */
  children?: ReactNode
}

/** The severity of a finding, as an icon and in words. */
export function SeverityMark({ severity, children }: SeverityMarkProps) {
  const text = useText()
  const { icon: Icon, color } = SEVERITY_LOOK[severity]
  return (
    <Box component="span" sx={{ ...MARK, color }}>
      <Icon fontSize="inherit" sx={{ flexShrink: 0 }} />
      {children ?? text(`findings.severity.${severity}`)}
    </Box>
  )
}

const MARK = { display: 'inline-flex', alignItems: 'center', gap: 0.5, fontSize: '0.875rem', fontWeight: 600 }

/** The icon and colour of each severity: colour alone must not carry the meaning (WCAG 1.4.1). */
export const SEVERITY_LOOK = {
  blocker: { icon: BlockerIcon, color: 'error.main' },
  warning: { icon: WarningIcon, color: 'warning.main' },
  advice: { icon: AdviceIcon, color: 'text.secondary' },
} as const satisfies Record<Severity, { icon: typeof BlockerIcon; color: string }>
