import { Box, Button, Typography } from '@mui/material'
import { useRef } from 'react'
import { useResourceContext, useTranslate } from 'react-admin'
import { type Finding, SEVERITIES } from '#charter/findings/finding.ts'
import { focusField } from '../../app/form/useFocusField.ts'
import { useText } from '../../i18n/useText.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { FieldFinding } from './FieldFinding.tsx'
import { useRecordFindings } from './RecordFindings.tsx'

/** What the rules find of the record in the form, above it: how much, and the way to each field. */
export function FormFindings() {
  const text = useText()
  const findings = useRecordFindings()
  if (findings.length === 0) return null
  const inOrder = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  )
  const ofFields = inOrder.filter(({ field }) => field !== null)
  return (
    <Box component="section" aria-label={text('findings.ofRecord')} sx={{ mb: 2 }}>
      <Typography variant="body2" color="textSecondary">
        {text('findings.onRecord', { smart_count: findings.length })}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {ofFields.map((finding) => (
          <li key={finding.id}>
            <FieldButton finding={finding} />
          </li>
        ))}
      </Box>
      {inOrder
        .filter(({ field }) => field === null)
        .map((finding) => (
          <FieldFinding key={finding.id} finding={finding} />
        ))}
    </Box>
  )
}

/** Leads to the field where a finding stands. */
function FieldButton({ finding: { severity, field } }: { finding: Finding }) {
  const translate = useTranslate()
  const resource = useResourceContext()
  const button = useRef<HTMLButtonElement>(null)
  const goToField = () => {
    const form = button.current?.closest('form')
    if (form && field !== null) focusField(form, field)
  }
  return (
    <Button ref={button} size="small" onClick={goToField} sx={{ textTransform: 'none' }}>
      <SeverityMark severity={severity}>{translate(`resources.${resource}.fields.${field}`)}</SeverityMark>
    </Button>
  )
}
