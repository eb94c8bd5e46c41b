import { Box, Stack } from '@mui/material'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { Outcome, useOutcome } from '../../findings/accept/Outcome.tsx'
import { useText } from '../../i18n/useText.ts'
import { BlockedAlert } from './BlockedAlert.tsx'
import { FindingsToRead } from './FindingsToRead.tsx'
import { FoldedFindings } from './FoldedFindings.tsx'
import { CONSENT_RULE, type Gate } from './useGate.ts'

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
const OTHER_RULES = Object.keys(findingWords('fr')).filter((rule) => rule !== CONSENT_RULE)
