import type { QueryError } from '#api/listQuery.ts'
import type { FieldErrors } from '#api/message.ts'
import { languageInWords } from '#charter/kit/charterLanguages.ts'
import { fieldNamed } from '#charter/register/fields.ts'
import type { NameRefused } from './accounts.ts'
import { toFoundRecord } from './findings/selectFindings.ts'
import { assertNever, type HttpProblem, invalidField, problem } from './problem.ts'
import type {
  AlreadyPublished,
  ChangedSince,
  InUse,
  InvalidState,
  LastSite,
  MissingReference,
  NoSuchAct,
  NoSuchVersion,
  NotFound,
  NotPublished,
  Obstacle,
  OtherTracker,
  SiteKept,
  Stale,
} from './store.ts'
import type { SitesForbidden } from './storeErrors.ts'

type Refused =
  | AlreadyPublished
  | NotFound
  | Stale
  | OtherTracker
  | Obstacle
  | SiteKept
  | LastSite
  | InUse
  | InvalidState
  | NameRefused

/** Converts a refusal of the store to the problem that the client gets. */
export function refusalProblem(refused: Refused): HttpProblem {
  switch (refused.kind) {
    case 'notFound':
      return problem('notFound', { args: { id: refused.id } })
    case 'stale':
      return problem('stale', { current: refused.current })
    case 'alreadyPublished':
      return problem('alreadyPublished')
    case 'otherTracker':
      return problem('otherTracker')
    case 'duplicate':
      return problem('duplicate', {
        records: refused.records,
        errors: errorOnEach(refused.fields, 'errors.duplicate'),
      })
    case 'missingReference':
      return problem('invalidRecord', {
        errors: errorOnEach([refused.field], referenceError(refused)),
      })
    case 'slugPublished':
      return invalidField('slug', 'errors.slugPublished')
    case 'languageNotOnSite': {
      const { language } = refused
      const [fr, en] = [languageInWords(language, 'fr'), languageInWords(language, 'en')]
      const args = { language, fr, en }
      return problem('invalidRecord', {
        errors: { translations: { message: 'errors.languageNotOnSite', args } },
      })
    }
    case 'siteKept':
      return { ...problem('siteKept'), message: SITE_KEPT[refused.reason] }
    case 'lastSite':
      return problem('lastSite', { args: lastSiteArgs(refused), records: refused.records })
    case 'nameRefused':
      return invalidField('name', refused.message)
    case 'invalid':
      return problem('invalidRecord', { errors: refused.errors })
    case 'inUse':
      return problem('inUse', { args: { count: refused.count }, records: refused.records })
    default:
      return assertNever(refused)
  }
}

/** Converts the refusal of a write on sites that the account has no right to; it names those that are missing. */
export function siteForbiddenProblem({ reason, sites }: SitesForbidden): HttpProblem {
  const message = SITE_FORBIDDEN[reason]
  if (sites.length === 0) return { ...problem('siteForbidden'), message }
  const records = sites.map(({ id, name }) => ({ resource: 'sites', id, name }) as const)
  const names = sites.map(({ name }) => name).join(', ')
  return { ...problem('siteForbidden', { args: { names }, records }), message }
}

const SITE_FORBIDDEN = {
  others: 'errors.siteForbidden',
  adding: 'errors.siteNotAdded',
  none: 'errors.noSiteLeft',
  setting: 'errors.settingForbidden',
} as const

/** Those that would be left without a site, by name. */
function lastSiteArgs({ records, count }: LastSite): Record<string, string | number> {
  return { count, names: records.map(({ name }) => name).join(', ') }
}

const SITE_KEPT = { first: 'errors.firstSiteKept', published: 'errors.publishedSiteKept' } as const

/** Converts the refusal to undo an act. */
export function undoProblem(refused: NoSuchAct | ChangedSince | Obstacle | InvalidState): HttpProblem {
  switch (refused.kind) {
    case 'noSuchAct':
      return problem('noSuchAct')
    case 'changedSince':
      return problem('changedSince', { args: { count: refused.count }, records: refused.records })
    default:
      return refusalProblem(refused)
  }
}

/** Converts the refusal to publish the draft of a site. */
export function notPublishedProblem(refused: NotPublished): HttpProblem {
  switch (refused.kind) {
    case 'nothingChanged':
      return problem('nothingChanged', { args: { number: refused.publication.number } })
    case 'draftChanged':
      return problem('draftChanged')
    case 'archived':
      return problem('siteArchived')
    case 'blocked':
      return problem('blocked', { findings: refused.findings.map(toFoundRecord) })
    default:
      return assertNever(refused)
  }
}

function referenceError({ field, isNested }: MissingReference): string {
  if (isNested) return 'errors.nested'
  if (field === 'siteIds') return 'errors.noSuchSite'
  return fieldNamed(field)?.kind === 'image' ? 'errors.image.unknown' : 'errors.reference'
}

function errorOnEach(fields: readonly string[], message: string): FieldErrors {
  return Object.fromEntries(fields.map((field) => [field, { message }]))
}

/** Creates the problem of an unknown version, with the numbers of the nearest ones. */
export function noSuchVersionProblem({ nearest }: NoSuchVersion): HttpProblem {
  return problem('noSuchVersion', { nearest })
}

/** The problem of a moment before the first version: the register had not published anything, whatever was online. */
export function notYetPublishedProblem({ nearest }: NoSuchVersion): HttpProblem {
  return { ...noSuchVersionProblem({ kind: 'noSuchVersion', nearest }), message: 'errors.notYetPublished' }
}

export function malformedQueryProblem({ parameter, field }: QueryError): HttpProblem {
  return problem('malformedQuery', {
    args: field === undefined ? { parameter } : { parameter, field },
  })
}
