import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { useLanguage } from '../../kit/language.ts'
import { useText } from '../../i18n/useText.ts'

/** « Reconnu : _pk_id.* — Matomo (mesure d’audience, 13 mois) » */
export function useProposalInWords(): (proposal: Proposal) => string {
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
