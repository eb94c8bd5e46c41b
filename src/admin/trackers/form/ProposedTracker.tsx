import { Box, Link, Typography } from '@mui/material'
import type { Proposal, ProposalSource } from '#charter/trackers/knownTracker.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { useLanguage } from '../../kit/language.ts'
import { TakeOverButtons } from './TakeOverButtons.tsx'
import { useTakeOver } from './useTakeOver.ts'
import { useDay } from '../../kit/time.tsx'
import { useText } from '../../i18n/useText.ts'

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

/** Who says what is proposed, with a link where it can be read. */
function ProposalOrigin({ source }: { source: ProposalSource }) {
  const text = useText()
  const day = useDay()
  const { origin, title, address, on } = source
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {text(`trackers.origin.${origin}`)}{' '}
      {address === '' ? (
        title
      ) : (
        <Link href={address} underline="always" target="_blank" rel="noopener noreferrer">
          {title}
        </Link>
      )}
      {on !== null && text('trackers.origin.on', { day: day(on) })}. {text('trackers.origin.check')}
    </Typography>
  )
}

/** « Reconnu : _pk_id.* — Matomo (mesure d’audience, 13 mois) » */
function useProposalInWords(): (proposal: Proposal) => string {
  const text = useText()
  const { language } = useLanguage()
  return ({ matchedBy, name, domain, service, provider, purposeFamily, lifetime, lifetimeAsWritten }) => {
    const who = [...new Set([service, provider])].filter(Boolean).join(', ')
    const family = purposeFamily === '' ? '' : text(`trackers.family.${purposeFamily}`)
    const kept = lifetimeInWords(lifetime, language) || lifetimeAsWritten
    const rest = [family, kept].filter(Boolean).join(', ')
    const what = rest === '' ? who : `${who} (${rest})`
    return matchedBy === 'domain'
      ? text('trackers.proposal.domain', { domain, what })
      : text('trackers.proposal.name', { name, what })
  }
}
