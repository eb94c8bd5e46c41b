import { Box, Button, Typography } from '@mui/material'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useText } from '../../i18n/useText.ts'
import { ProposalOrigin } from './ProposalOrigin.tsx'
import { useProposalInWords } from './useProposalInWords.ts'
import { useTakeOver } from './useTakeOver.ts'

interface ProposedTrackerProps {
  proposal: Proposal
  onTaken: () => void
}

/** One thing that the cookie may be: what is known of it, who says so, and a button for each part to take over. */
export function ProposedTracker({ proposal, onTaken }: ProposedTrackerProps) {
  const text = useText()
  const { language } = useLanguage()
  const inWords = useProposalInWords()
  const parts = useTakeOver(proposal)
  const empty = parts.filter(({ fillsEmpty }) => fillsEmpty)
  const takeAll = () => {
    for (const { take } of empty) take()
    onTaken()
  }
  const { description } = proposal
  return (
    <Box sx={{ pb: 1, '& + &': { borderTop: 1, borderColor: 'divider', pt: 1 } }}>
      <Typography variant="body2" role="status" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {inWords(proposal)}
      </Typography>
      <Typography
        variant="body2"
        lang={description[language] === '' ? 'en' : undefined}
        sx={{ overflowWrap: 'anywhere' }}
      >
        {description[language] || description.en}
      </Typography>
      <ProposalOrigin source={proposal.source} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {parts.map(({ label, take }) => (
          <Button
            key={label}
            size="small"
            variant="outlined"
            onClick={() => {
              take()
              onTaken()
            }}
            sx={{ overflowWrap: 'anywhere' }}
          >
            {label}
          </Button>
        ))}
        {empty.length > 1 && (
          <Button size="small" variant="contained" disableElevation onClick={takeAll}>
            {text('trackers.proposal.all')}
          </Button>
        )}
      </Box>
    </Box>
  )
}
