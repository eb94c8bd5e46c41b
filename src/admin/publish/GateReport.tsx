import { Alert, Box, Link, Stack } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { Outcome, useOutcome } from '../findings/accept/Outcome.tsx'
import { useText } from '../i18n/useText.ts'
import { FindingsToRead, FoldedFindings } from './FindingsToRead.tsx'
import { filteredList } from '../kit/list/listFilter.ts'
import { useMayAccept } from '../findings/accept/access.ts'
import { useFindingCounts } from '../findings/useFindingCounts.ts'

/** What the register finds of what would go online: what blocks it first, then, folded, what does not. */
export function GateReport({ gate }: { gate: Gate }) {
  const text = useText()
  const { said, say } = useOutcome()
  const { blockers, warnings, accepted, asksNewConsent, isKnown } = gate
  if (!isKnown) return null
  return (
    <Box component="section" aria-label={text('publish.gate.title')} sx={{ mb: 2 }}>
      <Outcome said={said} />
      {blockers > 0 && (
        <>
          <BlockedAlert count={blockers} list={BLOCKERS} />
          <FindingsToRead filter={BLOCKERS} label={text('publish.gate.blockers')} onDone={say} />
        </>
      )}
      <Stack spacing={1} sx={{ mt: 1 }}>
        <FoldedFindings
          count={warnings}
          filter={asksNewConsent ? { ...WARNINGS, rule: OTHER_RULES } : WARNINGS}
          title={text('publish.gate.warnings', { smart_count: warnings })}
          hint={text('publish.gate.warningsHint', { smart_count: warnings })}
          onDone={say}
        />
        <FoldedFindings
          count={accepted}
          filter={ACCEPTED}
          title={text('publish.gate.accepted', { smart_count: accepted })}
          hint={text('publish.gate.acceptedHint')}
          onDone={say}
        />
      </Stack>
    </Box>
  )
}

const BLOCKERS = { severity: 'blocker', isAccepted: false }
const WARNINGS = { severity: 'warning', isAccepted: false }
const ACCEPTED = { isAccepted: true }
/** The rule of which the form that publishes asks for what it wants, so that it is no warning to read there. */
const CONSENT_RULE = 'G03'
const OTHER_RULES = Object.keys(findingWords('fr')).filter((rule) => rule !== CONSENT_RULE)

interface BlockedAlertProps {
  count: number
  /** What finds them in the list of findings. */
  list: Record<string, unknown>
}

/** What has to be done before anything is published; where much has, the way to do it together. */
function BlockedAlert({ count, list }: BlockedAlertProps) {
  const text = useText()
  const mayAccept = useMayAccept()
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {text('publish.gate.blocked', { smart_count: count })}{' '}
      {mayAccept && count > 1 && (
        <Link component={RouterLink} to={filteredList('findings', list)} underline="always">
          {text('publish.gate.answerMany')}
        </Link>
      )}
    </Alert>
  )
}

/** How much stands between the draft and going online. */
export interface Gate {
  /** Nobody answers for them: they are refused to go online. */
  blockers: number
  warnings: number
  accepted: number
  /** Whether the draft adds what visitors have not consented to yet. */
  asksNewConsent: boolean
  /** False until it is known, and where it can't be: the server has the last word. */
  isKnown: boolean
}

/** What is found of the draft, counted: there may be more than any list holds. */
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
