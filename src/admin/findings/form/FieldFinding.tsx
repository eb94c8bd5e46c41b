import { Box } from '@mui/material'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { sourcesOf } from '#charter/findings/sourcesOf.ts'
import { FindingPlace } from '../FindingPlace.tsx'
import { OtherRecord } from '../OtherRecord.tsx'
import { SeverityMark } from '../SeverityMark.tsx'
import { useFindingInWords } from '../useFindingInWords.ts'
import { WhyButton } from '../WhyButton.tsx'
import { whereToFix } from '../whereToFix.ts'
import { AcceptedUntil } from './AcceptedUntil.tsx'
import { QuickFix } from './QuickFix.tsx'

/** A finding beside its field: how serious, what it says, why, and what would put it right. Only what fits in a line of text. */
export function FieldFinding({ finding }: { finding: AnsweredFinding }) {
  const sentence = useFindingInWords()(finding)
  return (
    <Box component="span" sx={FINDING} data-finding={finding.rule}>
      <SeverityMark severity={finding.severity} />{' '}
      <Box component="span" sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
        {sentence}
      </Box>
      {finding.acceptance && <AcceptedUntil acceptance={finding.acceptance} />}
      <Box component="span" sx={ACTIONS}>
        {whereToFix(finding).remedy !== 'record' && <FindingPlace finding={finding} />}
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

// Far enough apart for a finger, even where the bar at the foot of the form covers one of them half (WCAG 2.5.8).
const ACTIONS = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', my: 0.25 }
