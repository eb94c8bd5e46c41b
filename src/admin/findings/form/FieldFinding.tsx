import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import type { Acceptance, AnsweredFinding } from '#charter/findings/acceptance.ts'
import { sourcesOf } from '#charter/findings/rules.ts'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { FindingPlace, OtherRecord, locateFix } from '../FindingPlace.tsx'
import { SeverityMark } from '../SeverityMark.tsx'
import { useAcceptanceInWords, useFindingInWords } from '../findingTexts.ts'
import { WhyButton } from '../WhyButton.tsx'
import { QuickFix } from './QuickFix.tsx'
import { useOpenFieldFindings, useRecordFindings } from './RecordFindings.tsx'
import { UnfoldingLine } from './UnfoldingLine.tsx'
import { useText } from '../../i18n/useText.ts'

/**
 * A finding on a record: its severity, its text, its reason and its fixes. It consists of `span`s, since a field's
 * help text is a paragraph.
 */
export function FieldFinding({ finding }: { finding: AnsweredFinding }) {
  return (
    <Box component="span" sx={FINDING} data-finding={finding.rule}>
      <FindingSentence finding={finding} />
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
  fontSize: '0.875rem',
  '& + &': { mt: 1, pt: 1, borderTop: 1, borderColor: 'divider' },
}

// The gap keeps the buttons apart for a finger, even when the toolbar of the form half covers one (WCAG 2.5.8).
const ACTIONS = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', my: 0.25 }

function FindingSentence({ finding }: { finding: AnsweredFinding }) {
  const sentence = useFindingInWords()(finding)
  return (
    <>
      <SeverityMark severity={finding.severity} />{' '}
      <Box component="span" sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
        {sentence}
      </Box>
    </>
  )
}

interface FieldFindingsProps {
  fields: readonly string[]
  /** Is said in their place. */
  refusal?: ReactNode
}

/**
 * The findings on some fields, below their input: one line, whose height the form always keeps free, so that findings come and
 * go and nothing moves.
 */
export function FieldFindings({ fields, refusal }: FieldFindingsProps) {
  const text = useText()
  const findings = useRecordFindings().filter(({ field }) => field !== null && fields.includes(field))
  const [first] = findings
  const count = text('findings.count', { smart_count: findings.length })
  return (
    <Box component="span" sx={SLOT} data-findings="">
      {refusal}
      {first && !refusal && (
        <UnfoldingLine
          folded={
            <>
              {findings.length > 1 && `${count} · `}
              {first.acceptance && `${text('findings.accepted.mark')} · `}
              <FindingSentence finding={first} />
            </>
          }
          unfolded={count}
        >
          {findings.map((finding) => (
            <FieldFinding key={finding.id} finding={finding} />
          ))}
        </UnfoldingLine>
      )}
    </Box>
  )
}

const SLOT = { display: 'block', position: 'relative', height: 24 }

/** The number of open findings in a folded part of a form. */
export function PartFindingCount({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const findings = useOpenFieldFindings(fields)
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
  if (worst === undefined) return null
  return (
    <Box component="span" sx={{ flexShrink: 0, ml: 'auto', display: 'inline-flex' }}>
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
