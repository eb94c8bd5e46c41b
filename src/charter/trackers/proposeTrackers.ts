import type { Catalogue } from './catalogue.ts'
import { type DomainOwner, proposalOf } from './domainOwner.ts'
import type { Proposal, Ruling, SourcedTracker } from './knownTracker.ts'
import { matchTrackers, type TrackerMatched, type TypedTracker } from './matchTrackers.ts'
import { UNKNOWN } from './rulings.ts'
import { TRACKER_MATCHES } from './trackerChoices.ts'

/** More proposals than this would be a list to read. */
const PROPOSALS_MAX = 5

/**
 * Proposes what is publicly known of a cookie by its typed name and domain, the best first, and last the owner of its
 * domain. What one source exempts while another knows that it needs consent is proposed as neither: a person decides.
 */
export function proposeTrackers(
  typed: TypedTracker,
  catalogue: Catalogue,
  owner: DomainOwner | null,
): Proposal[] {
  const matches = matchTrackers(typed, catalogue)
  const ofOwner = owner === null ? [] : [proposalOf(owner)]
  const opponents = [
    ...matches.filter(({ isOfDomain }) => isOfDomain !== false),
    ...ofOwner.map((tracker) => ({ tracker, matchedBy: BEST })),
  ].filter(({ tracker }) => tracker.ruling.consent === 'required')
  const known = matches
    .slice(0, PROPOSALS_MAX)
    .map((match): Proposal => ({ ...weigh(match, opponents), matchedBy: match.matchedBy }))
  return [...known, ...ofOwner]
}

const [BEST] = TRACKER_MATCHES

type NamedTracker = Pick<TrackerMatched, 'tracker' | 'matchedBy'>

/**
 * Returns a tracker with its ruling, or without it where somebody contests that it is exempt. The beginning of a name
 * (`_s`) does not contest what is known of a whole name.
 */
function weigh({ tracker, matchedBy }: NamedTracker, opponents: readonly NamedTracker[]): SourcedTracker {
  if (tracker.ruling.consent !== 'exempt') return tracker
  const rank = TRACKER_MATCHES.indexOf(matchedBy)
  const opponent = opponents.find((other) => TRACKER_MATCHES.indexOf(other.matchedBy) <= rank)
  return opponent === undefined ? tracker : { ...tracker, ruling: contest(opponent.tracker) }
}

function contest({ service, domain, source }: SourcedTracker): Ruling {
  const name = domain === '' ? service : `${service}, ${domain}`
  return {
    ...UNKNOWN,
    reason: {
      fr: `« ${source.title} » connaît sous ce nom un traceur soumis à l’accord du visiteur (${name}). Choisissez vous-même la catégorie ; le domaine du cookie peut les départager.`,
      en: `“${source.title}” knows a tracker of this name that needs consent (${name}). Choose the category yourself; the domain of the cookie may tell them apart.`,
    },
    source: { title: source.title, address: source.address },
  }
}
