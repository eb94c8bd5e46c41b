import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Severity } from '#charter/findings/finding.ts'
import { useText } from '../i18n/useText.ts'
import { SEVERITY_LOOK } from './severityLook.ts'

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
