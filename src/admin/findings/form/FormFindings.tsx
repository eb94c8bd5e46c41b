import { Box, Typography } from '@mui/material'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { useText } from '../../i18n/useText.ts'
import { FieldButton } from './FieldButton.tsx'
import { FieldFinding } from './FieldFinding.tsx'
import { useRecordFindings } from './RecordFindings.tsx'

/** The findings on the record, above its form: their number, a button for each field, and those of no field. */
export function FormFindings() {
  const text = useText()
  const findings = useRecordFindings()
  if (findings.length === 0) return null
  const open = bySeverity(findings).filter(({ acceptance }) => acceptance === null)
  const fields = [...new Set(open.flatMap(({ field }) => field ?? []))]
  return (
    <Box component="section" aria-label={text('findings.ofRecord')} sx={{ mb: 2 }}>
      {open.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {text('findings.onRecord', { smart_count: open.length })}
        </Typography>
      )}
      <Box component="ul" sx={FIELDS_STYLE}>
        {fields.map((field) => (
          <li key={field}>
            <FieldButton field={field} findings={open.filter((finding) => finding.field === field)} />
          </li>
        ))}
      </Box>
      {bySeverity(findings)
        .filter(({ field }) => field === null)
        .map((finding) => (
          <FieldFinding key={finding.id} finding={finding} />
        ))}
    </Box>
  )
}

function bySeverity(findings: readonly AnsweredFinding[]): AnsweredFinding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

const FIELDS_STYLE = { m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 1 }
