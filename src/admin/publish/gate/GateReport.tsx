import { Alert, Box, Stack } from '@mui/material'
import { Outcome } from '../../findings/accept/Outcome.tsx'
import { useOutcome } from '../../findings/accept/useOutcome.ts'
import { useText } from '../../i18n/useText.ts'
import { FindingsToRead } from './FindingsToRead.tsx'
import { FoldedFindings } from './FoldedFindings.tsx'
import type { Gate } from './useGate.ts'

/** What the register finds of what would go online: what blocks it first, then, folded, what does not. */
export function GateReport({ gate }: { gate: Gate }) {
  const text = useText()
  const { said, say } = useOutcome()
  const { blockers, warnings, accepted, isKnown } = gate
  if (!isKnown) return null
  return (
    <Box component="section" aria-label={text('publish.gate.title')} sx={{ mb: 2 }}>
      <Outcome said={said} />
      {blockers.length > 0 && (
        <>
          <Alert severity="warning" sx={{ mb: 1 }}>
            {text('publish.gate.blocked', { smart_count: blockers.length })}
          </Alert>
          <FindingsToRead
            findings={blockers}
            filter={{ severity: 'blocker', isAccepted: false }}
            label={text('publish.gate.blockers')}
            onDone={say}
          />
        </>
      )}
      <Stack spacing={1} sx={{ mt: 1 }}>
        <FoldedFindings
          findings={warnings}
          filter={{ severity: 'warning', isAccepted: false }}
          title={text('publish.gate.warnings', { smart_count: warnings.length })}
          hint={text('publish.gate.warningsHint', { smart_count: warnings.length })}
          onDone={say}
        />
        <FoldedFindings
          findings={accepted}
          filter={{ isAccepted: true }}
          title={text('publish.gate.accepted', { smart_count: accepted.length })}
          hint={text('publish.gate.acceptedHint')}
          onDone={say}
        />
      </Stack>
    </Box>
  )
}
