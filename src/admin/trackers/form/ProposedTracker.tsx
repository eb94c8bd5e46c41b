import { Box, Typography } from '@mui/material'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { useLanguage } from '../../kit/language.ts'
import { ProposalOrigin } from './ProposalOrigin.tsx'
import { TakeOverButtons } from './TakeOverButtons.tsx'
import { useProposalInWords } from './useProposalInWords.ts'
import { useTakeOver } from './useTakeOver.ts'

interface ProposedTrackerProps {
  proposal: Proposal
  onTaken: () => void
}

/** One thing that the cookie may be: what is known of it, who says so, and what of it can be taken over. */
export function ProposedTracker({ proposal, onTaken }: ProposedTrackerProps) {
  const inWords = useProposalInWords()
  const parts = useTakeOver(proposal)
  const hasMore = parts.length > 0
  return (
    <Box sx={{ pb: 1, '& + &': { borderTop: 1, borderColor: 'divider', pt: 1 } }}>
      <Typography variant="body2" role="status" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {inWords(proposal)}
      </Typography>
      {hasMore && <Description of={proposal} />}
      <ProposalOrigin source={proposal.source} />
      {hasMore && <TakeOverButtons parts={parts} onTaken={onTaken} />}
    </Box>
  )
}

function Description({ of: { description } }: { of: Proposal }) {
  const { language } = useLanguage()
  const isForeign = description[language] === '' && description.en !== ''
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      <span lang={isForeign ? 'en' : undefined}>{description[language] || description.en}</span>
    </Typography>
  )
}
