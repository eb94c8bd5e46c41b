import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import BlockerIcon from '@mui/icons-material/BlockOutlined'
import AdviceIcon from '@mui/icons-material/LightbulbOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import type { Severity } from '#charter/findings/finding.ts'
import { useText } from '../i18n/useText.ts'

interface SeverityMarkProps {
  severity: Severity
  /** What is said instead of the severity's name. */
  children?: ReactNode
}

/** How serious a finding is, by an icon and in words. */
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

/** How each severity looks, beside its words: by its shape too, never by its colour alone. */
export const SEVERITY_LOOK = {
  blocker: { icon: BlockerIcon, color: 'error.main' },
  warning: { icon: WarningIcon, color: 'warning.main' },
  advice: { icon: AdviceIcon, color: 'text.secondary' },
} as const satisfies Record<Severity, { icon: typeof BlockerIcon; color: string }>
