import { foldName } from '../../kit/foldText.ts'
import type { PlacedSite } from '../../register/placement.ts'
import type { Identified } from '../../register/register.ts'
import { hostOf } from '../cell/dropPersonal.ts'
import type { UndecidedValue } from './importPlan.ts'
import { nearNames } from './nearNames.ts'
import type { DecidedValue } from './planChoices.ts'

/** A platform, by what files call it. */
export type NamedSite = Identified<
  Pick<PlacedSite, 'slug' | 'platformName' | 'platformUrl'> & Partial<Pick<PlacedSite, 'translations'>>
>

/** The platforms that a cell names, and the first of its values that keeps the row out. */
export interface SiteResolution {
  siteIds: number[]
  keptOut: { code: 'skipped' | 'undecided'; value: string } | null
}

export interface SiteResolver {
  resolve: (cell: string, line: number) => SiteResolution
  undecided: UndecidedValue[]
}

const SEPARATORS = /([,;|\n]|\s\/\s)/

/**
 * Reads cells that name platforms, several in one cell: by name, by address or host, or by their name in addresses. A name may hold what
 * separates names, so that the longest one counts. What names none, or more than one, is decided by somebody, once for a value.
 */
export function createSiteResolver(
  sites: readonly NamedSite[],
  decisions: readonly DecidedValue[],
): SiteResolver {
  const known = namesOf(sites)
  const decided = new Map(
    decisions.flatMap(({ resource, value, decision }) =>
      resource === 'sites' && (decision.kind === 'use' || decision.kind === 'skip')
        ? [[foldName(value), decision] as const]
        : [],
    ),
  )
  const spanMax = Math.max(1, ...[...known.keys(), ...decided.keys()].map((name) => piecesOf(name).length))
  const cut = new Map<string, string[]>()
  const waiting = new Map<string, UndecidedValue>()
  const undecided: UndecidedValue[] = []

  return {
    undecided,
    resolve(cell, line) {
      const found: SiteResolution = { siteIds: [], keptOut: null }
      for (const value of valuesIn(cell)) {
        const id = idOf(value)
        if (typeof id === 'number') found.siteIds.push(id)
        else if (id === 'undecided') {
          wait(value, line)
          found.keptOut = { code: 'undecided', value }
        } else found.keptOut ??= { code: 'skipped', value }
      }
      const isReady = found.siteIds.length > 0 && found.keptOut?.code !== 'undecided'
      return isReady ? { ...found, keptOut: null } : found
    },
  }

  function valuesIn(cell: string): string[] {
    const values = cut.get(cell) ?? cutCell(cell)
    cut.set(cell, values)
    return values
  }

  function cutCell(cell: string): string[] {
    const pieces = piecesOf(cell)
    const values: string[] = []
    for (let start = 0; start < pieces.length;) {
      const most = Math.min(pieces.length - start, spanMax)
      const spans = Array.from({ length: most }, (_, less) => most - less)
      const span = spans.find((count) => isName(textOf(pieces, start, count))) ?? 1
      const value = textOf(pieces, start, span)
      if (value !== '') values.push(value)
      start += span
    }
    return values
  }

  function isName(value: string): boolean {
    return keysOf(value).some((key) => known.has(key)) || decided.has(foldName(value))
  }

  function idOf(value: string): number | 'skipped' | 'undecided' {
    const decision = decided.get(foldName(value))
    if (decision?.kind === 'skip') return 'skipped'
    if (decision?.kind === 'use' && sites.some(({ id }) => id === decision.id)) return decision.id
    const [ids = []] = keysOf(value).flatMap((key) => {
      const meant = known.get(key)
      return meant?.size === 1 ? [[...meant]] : []
    })
    return ids[0] ?? 'undecided'
  }

  function wait(value: string, line: number): void {
    const key = foldName(value)
    const one = waiting.get(key)
    if (one) {
      one.lines.push(line)
      return
    }
    const named = sites.map(({ id, platformName: name }) => ({ id, name }))
    const meant = new Set(keysOf(value).flatMap((name) => [...(known.get(name) ?? [])]))
    const near = new Set([...named.filter(({ id }) => meant.has(id)), ...nearNames(value, named)])
    const added: UndecidedValue = { resource: 'sites', value, lines: [line], near: [...near] }
    waiting.set(key, added)
    undecided.push(added)
  }
}

interface Piece {
  text: string
  /** What stands between it and the next one. */
  separator: string
}

function piecesOf(cell: string): Piece[] {
  const parts = cell.split(SEPARATORS)
  return parts.flatMap((text, at) => (at % 2 === 0 ? [{ text, separator: parts[at + 1] ?? '' }] : []))
}

function textOf(pieces: readonly Piece[], start: number, count: number): string {
  const taken = pieces.slice(start, start + count)
  return taken
    .map(({ text, separator }, at) => (at < count - 1 ? text + separator : text))
    .join('')
    .trim()
}

function namesOf(sites: readonly NamedSite[]): Map<string, Set<number>> {
  const known = new Map<string, Set<number>>()
  for (const site of sites)
    for (const name of listNames(site))
      for (const key of keysOf(name)) {
        const ids = known.get(key) ?? new Set()
        known.set(key, ids.add(site.id))
      }
  return known
}

/** What files call a platform. */
export function listNames({ slug, platformName, platformUrl, translations = [] }: NamedSite): string[] {
  const translated = translations.flatMap(({ field, text }) => (field === 'platformName' ? [text] : []))
  return [platformName, ...translated, slug, platformUrl].filter((name) => name !== '')
}

const ADDRESS = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i

/** A name as names are compared; of an address also without its scheme, and its host alone. */
function keysOf(name: string): string[] {
  if (!ADDRESS.test(name)) return [foldName(name)]
  const bare = foldName(name.replace(/^https?:\/\//i, '').replace(/^www\./i, ''))
  const place = bare.endsWith('/') ? bare.slice(0, -1) : bare
  return [...new Set([foldName(name), place, hostOf(name).replace(/^www\./, '')])]
}
