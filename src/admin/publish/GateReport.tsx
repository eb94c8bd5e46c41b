import { Box, Link, Stack } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { Outcome, useOutcome } from '../findings/accept/Outcome.tsx'
import { useText } from '../i18n/useText.ts'
import { FoldedFindings, type FoldedList } from './FoldedFindings.tsx'
import { filteredList } from '../kit/list/listFilter.ts'
import { useMayAccept } from '../findings/accept/useAccept.ts'
import { useFindingCounts } from '../findings/useFindingCounts.ts'

interface GateReportProps {
  gate: Gate
  /** The list of blockers, which the form can unfold too. */
  blockerList: FoldedList
}

/** The findings on the draft, each kind folded in a line: what blocks first, then the warnings and what was put off. */
export function GateReport({ gate, blockerList }: GateReportProps) {
  const text = useText()
  const { outcome, announce } = useOutcome()
  const { blockers, warnings, accepted, asksNewConsent, isKnown } = gate
  if (!isKnown) return null
  return (
    <Box component="section" aria-label={text('publish.gate.title')}>
      <Outcome outcome={outcome} />
      <Stack spacing={1}>
        <FoldedFindings
          severity="blocker"
          count={blockers}
          filter={BLOCKERS}
          title={text('publish.gate.blockers', { smart_count: blockers })}
          hint={text('publish.gate.blockersHint')}
          list={blockerList}
          onDone={announce}
        >
          <AnswerMany count={blockers} />
        </FoldedFindings>
        <FoldedFindings
          severity="warning"
          count={warnings}
          filter={asksNewConsent ? { ...WARNINGS, rule: OTHER_RULES } : WARNINGS}
          title={text('publish.gate.warnings', { smart_count: warnings })}
          hint={text('publish.gate.warningsHint', { smart_count: warnings })}
          onDone={announce}
        />
        <FoldedFindings
          count={accepted}
          filter={ACCEPTED}
          title={text('publish.gate.accepted', { smart_count: accepted })}
          hint={text('publish.gate.acceptedHint')}
          onDone={announce}
        />
      </Stack>
    </Box>
  )
}

/** Rule G03, a change to consent: the publishing form asks its question, so it is not repeated among the warnings. */
const CONSENT_RULE = 'G03'
const OTHER_RULES = Object.keys(findingWords('fr')).filter((rule) => rule !== CONSENT_RULE)

const BLOCKERS = { severity: 'blocker', isAccepted: false }
const WARNINGS = { severity: 'warning', isAccepted: false }
const ACCEPTED = { isAccepted: true }

/** A link to where several blockers are answered for at once. */
function AnswerMany({ count }: { count: number }) {
  const text = useText()
  const mayAccept = useMayAccept()
  if (!mayAccept || count < 2) return null
  return (
    <Link
      component={RouterLink}
      to={filteredList('findings', BLOCKERS)}
      underline="always"
      sx={{ display: 'inline-block', mb: 1 }}
    >
      {text('publish.gate.answerMany')}
    </Link>
  )
}

/** Counts of the findings that decide whether the draft may go online. */
export interface Gate {
  /** Not accepted: the server refuses to publish while there is one. */
  blockers: number
  warnings: number
  accepted: number
  /** Whether the draft adds trackers that visitors have not consented to. */
  asksNewConsent: boolean
  /** False until the counts are loaded, and if that fails: the server decides in any case. */
  isKnown: boolean
}

/** Counts the findings on the draft on the server, since a list holds one page of them only. */
export function useGate(): Gate {
  const { data } = useFindingCounts()
  const { now, rules = [] } = data ?? {}
  const consent = rules.filter(({ rule }) => rule === CONSENT_RULE)
  return {
    blockers: now?.blocker ?? 0,
    warnings: (now?.warning ?? 0) - consent.reduce((sum, { count }) => sum + count, 0),
    accepted: now?.accepted ?? 0,
    asksNewConsent: consent.length > 0,
    isKnown: data !== undefined,
  }
}
