import { Box } from '@mui/material'
import type { Acceptance, AnsweredFinding } from '#charter/findings/acceptance.ts'
import { sourcesOf } from '#charter/findings/rules.ts'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { FindingPlace, OtherRecord, locateFix } from '../FindingPlace.tsx'
import { SeverityMark } from '../SeverityMark.tsx'
import { useAcceptanceInWords, useFindingInWords } from '../findingTexts.ts'
import { WhyButton } from '../WhyButton.tsx'
import { QuickFix } from './QuickFix.tsx'
import { useOpenFieldFindings, useRecordFindings } from './RecordFindings.tsx'
import { useText } from '../../i18n/useText.ts'

/**
 * A finding under its field: its severity, its text, its reason and its fixes. It consists of `span`s, since a field's
 * help text is a paragraph.
 */
export function FieldFinding({ finding }: { finding: AnsweredFinding }) {
  const sentence = useFindingInWords()(finding)
  return (
    <Box component="span" sx={FINDING} data-finding={finding.rule}>
      <SeverityMark severity={finding.severity} />{' '}
      <Box component="span" sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
        {sentence}
      </Box>
      {finding.acceptance && <AcceptanceText acceptance={finding.acceptance} />}
      <Box component="span" sx={ACTIONS}>
        {locateFix(finding).remedy !== 'record' && <FindingPlace finding={finding} />}
        <OtherRecord finding={finding} />
        {finding.fix && <QuickFix fix={finding.fix} />}
        <WhyButton rule={finding.rule} sources={sourcesOf(finding.rule)} />
      </Box>
    </Box>
  )
}

const FINDING = {
  display: 'block',
  pl: 1,
  mb: 0.5,
  borderLeft: 2,
  borderColor: 'divider',
  fontSize: '0.875rem',
}

// The gap keeps the buttons apart for a finger, even when the toolbar of the form half covers one (WCAG 2.5.8).
const ACTIONS = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', my: 0.25 }

/** The findings on one field, under it. */
export function FieldFindings({ field }: { field: string }) {
  const findings = useRecordFindings().filter((finding) => finding.field === field)
  if (findings.length === 0) return null
  return (
    <Box component="span" sx={{ display: 'block', mt: 0.5 }}>
      {findings.map((finding) => (
        <FieldFinding key={finding.id} finding={finding} />
      ))}
    </Box>
  )
}

/** The number of open findings in a folded part of a form. */
export function PartFindingCount({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const findings = useOpenFieldFindings(fields)
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
  if (worst === undefined) return null
  return (
    <Box component="span">
      <SeverityMark severity={worst}>{text('findings.count', { smart_count: findings.length })}</SeverityMark>
    </Box>
  )
}

/** The author, reason and last day of an acceptance. */
function AcceptanceText({ acceptance }: { acceptance: Acceptance }) {
  const inWords = useAcceptanceInWords()
  return (
    <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
      {inWords(acceptance)}
    </Box>
  )
}
