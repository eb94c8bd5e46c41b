import { compareRegisters } from '../compare/compareRegisters.ts'
import type { Difference } from '../compare/difference.ts'
import { pageOf } from '../compare/pageOf.ts'
import { groupBy } from '../kit/collections.ts'
import type { Register } from '../register/register.ts'
import { type Speech, words } from '../words/words.ts'

/** More names than that are counted. */
const NAMES_MAX = 8

/** What a visitor sees on the page of `after` that differs from that of `before`, in a sentence. */
export function changesInWords(before: Register, after: Register, speech: Speech): string {
  const { page } = words(speech)
  const seen = compareRegisters(before, after).filter(({ isOnPage }) => isOnPage)
  if (seen.length === 0) return page.nothingChanged
  const kindOf = changeKind(before, after)
  const isNamed = namedOnBoth(before, after)
  const byKind = groupBy(seen, kindOf)
  const parts = KINDS.flatMap((kind) => {
    const changed = byKind.get(kind) ?? []
    if (changed.length === 0) return []
    if (kind === 'sites') return [page.changed.sites]
    const names = [...new Map(changed.map(({ id, name }) => [id, name])).values()]
    const what = changed.every(isNamed) ? listNames(names, page.andOthers) : String(names.length)
    return [`${page.changed[kind]} ${what}`]
  })
  return `${page.changes} ${parts.join(page.changesSeparator)}.`
}

/** The columns decide which names are published, of what is gone too. */
function namedOnBoth(before: Register, after: Register): (difference: Difference) => boolean {
  const pages = [pageOf(before), pageOf(after)]
  return ({ resource, id }) =>
    resource === 'sections' || pages.every((page) => page.shows(resource, 'name', id))
}

const KINDS = [
  'addedCookies',
  'changedCookies',
  'removedCookies',
  'providers',
  'categories',
  'sections',
  'sites',
] as const
type ChangeKind = (typeof KINDS)[number]

/** A cookie that was retired is gone for a visitor, and one that was a draft is new, though its record was changed only. */
function changeKind(before: Register, after: Register): (difference: Difference) => ChangeKind {
  const from = pageOf(before)
  const to = pageOf(after)
  return ({ resource, id }) => {
    if (resource !== 'cookies') return resource
    if (from.placeOf('cookies', id) === null) return 'addedCookies'
    return to.placeOf('cookies', id) === null ? 'removedCookies' : 'changedCookies'
  }
}

function listNames(names: readonly string[], andOthers: (count: number) => string): string {
  const shown = names.slice(0, NAMES_MAX).join(', ')
  return names.length > NAMES_MAX ? `${shown} ${andOthers(names.length - NAMES_MAX)}` : shown
}
