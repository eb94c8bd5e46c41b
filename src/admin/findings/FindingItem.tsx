import { Box, Checkbox, Typography } from '@mui/material'
import type { FoundRecord } from '#api/findings.ts'
import { useText } from '../i18n/useText.ts'
import { AcceptOne } from './accept/AcceptMany.tsx'
import { Accepted } from './accept/Accepted.tsx'
import { isAcceptable, useMayAccept } from './accept/access.ts'
import { FindingPlace, OtherRecord } from './FindingPlace.tsx'
import { ReviewedToday } from './review/BulkReview.tsx'
import { SeverityMark } from './SeverityMark.tsx'
import { useFindingInWords } from './inWords.ts'
import { WhyButton } from './RuleReason.tsx'

interface FindingItemProps {
  finding: FoundRecord
  /** Ticks it, where several are answered for at once. */
  choice?: { isChosen: boolean; toggle: () => void }
  /** Something was done about it: what to say of that. */
  onDone: (said: string) => void
}

/** A finding: how serious it is, what it says, where to put it right, why, and who answers for it. */
export function FindingItem({ finding, choice, onDone }: FindingItemProps) {
  const text = useText()
  const sentence = useFindingInWords()(finding)
  const mayAccept = useMayAccept()
  const canBeAccepted = mayAccept && isAcceptable(finding)
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {mayAccept && choice && (
        <Box sx={{ width: 30, flexShrink: 0, mt: -0.75, ml: -1 }}>
          {canBeAccepted && (
            <Checkbox
              size="small"
              checked={choice.isChosen}
              onChange={choice.toggle}
              slotProps={{ input: { 'aria-label': text('findings.select', { sentence }) } }}
            />
          )}
        </Box>
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
          <SeverityMark severity={finding.severity} />
          <FindingPlace finding={finding} />
          <OtherRecord finding={finding} />
        </Box>
        <Typography sx={{ my: 0.5, maxWidth: '60em', overflowWrap: 'anywhere' }}>{sentence}</Typography>
        <Accepted finding={finding} onDone={onDone} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: -0.75, alignItems: 'flex-start' }}>
          <WhyButton rule={finding.rule} sources={finding.source} />
          <ReviewedToday finding={finding} onDone={onDone} />
          {canBeAccepted && <AcceptOne finding={finding} onDone={onDone} />}
        </Box>
      </Box>
    </Box>
  )
}
