import { Box, Link, Typography } from '@mui/material'
import type { Proposal, ProposalSource } from '#charter/trackers/knownTracker.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { useLanguage } from '../../kit/language.ts'
import { TakeOverButtons } from './TakeOverButtons.tsx'
import { useTakeOver } from './useTakeOver.ts'
import { useLocalDay } from '../../kit/time.tsx'
import { useText } from '../../i18n/useText.ts'

interface ProposedTrackerProps {
  proposal: Proposal
  onTaken: () => void
}

/** A known tracker that matches the cookie: its description, its source, and the values to copy into the form. */
export function ProposedTracker({ proposal, onTaken }: ProposedTrackerProps) {
  const inWords = useProposalInWords()
  const parts = useTakeOver(proposal)
  const hasMore = parts.length > 0
  return (
    <Box sx={{ pb: 1, '& + &': { borderTop: 1, borderColor: 'divider', pt: 1 } }}>
      <Typography variant="body2" role="status" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {inWords(proposal)}
      </Typography>
      {hasMore && <ProposalDescription of={proposal} />}
      <ProposalOrigin source={proposal.source} />
      {hasMore && <TakeOverButtons parts={parts} onTaken={onTaken} />}
    </Box>
  )
}

function ProposalDescription({ of: { description } }: { of: Proposal }) {
  const { language } = useLanguage()
  const isForeign = description[language] === '' && description.en !== ''
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      <span lang={isForeign ? 'en' : undefined}>{description[language] || description.en}</span>
    </Typography>
  )
}

/** The source of a proposal, with a link if it has an address. */
function ProposalOrigin({ source }: { source: ProposalSource }) {
  const text = useText()
  const day = useLocalDay()
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

/** Returns a function that words a proposal: « Reconnu : _pk_id.* — Matomo (mesure d’audience, 13 mois) » */
function useProposalInWords(): (proposal: Proposal) => string {
  const text = useText()
  const { language } = useLanguage()
  return ({ matchedBy, name, domain, service, provider, purposeFamily, lifetime, lifetimeAsWritten }) => {
    const makers = [...new Set([service, provider])].filter(Boolean).join(', ')
    const family = purposeFamily === '' ? '' : text(`trackers.family.${purposeFamily}`)
    const duration = lifetimeInWords(lifetime, language) || lifetimeAsWritten
    const details = [family, duration].filter(Boolean).join(', ')
    const summary = details === '' ? makers : `${makers} (${details})`
    return matchedBy === 'domain'
      ? text('trackers.proposal.domain', { domain, what: summary })
      : text('trackers.proposal.name', { name, what: summary })
  }
}
