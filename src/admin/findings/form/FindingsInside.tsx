import { Box } from '@mui/material'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { useText } from '../../i18n/useText.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { useFindingsOf } from './useFindingsOf.ts'

/** How much the rules find in a folded part of a form. */
export function FindingsInside({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const findings = useFindingsOf(fields)
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
  if (worst === undefined) return null
  return (
    <Box component="span">
      <SeverityMark severity={worst}>{text('findings.count', { smart_count: findings.length })}</SeverityMark>
    </Box>
  )
}
