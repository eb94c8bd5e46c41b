import type { ImportField } from '../importField.ts'
import type { RowNote } from '../reading.ts'
import { splitNames } from '../cell/splitNames.ts'
import { isSurelyTechnical } from '../cell/technicalName.ts'
import { isLifetimeText } from './matchColumns.ts'

/** « _ga (Google Analytics) », « Google Analytics : _ga »: the name, and whose it is. */
export function cutName(values: Map<ImportField, string>): void {
  const cell = values.get('cookie.name') ?? ''
  if (cell.length > CUT_MAX || !cell.includes(' ') || splitNames(cell).length > 1) return
  const pair = pairsOf(cell).find(([one = '', other = '']) => isName(one.trim()) !== isName(other.trim()))
  if (pair === undefined) return
  const [one = '', other = ''] = pair.map((part) => part.trim())
  const [name, owner] = isName(one) ? [one, other] : [other, one]
  const free = (['cookie.service', 'provider.name', 'cookie.notes'] as const).find(
    (field) => !values.has(field),
  )
  if (free === undefined || owner === '') return
  values.set('cookie.name', name).set(free, owner)
}

// « PHP » and « Doubleclick.net » are no names of cookies.
function isName(text: string): boolean {
  return isSurelyTechnical(text) && /[_*$-]|[a-z][A-Z]|^[A-Z\d]{6,}$/.test(text)
}

/** Two names and two lifetimes in a row belong together, in their order. */
export function splitLifetimes(cell: string, count: number): string[] {
  for (const separator of [/[\n;|]/, /\/| ou | et | and | or /, /,/]) {
    const parts = cell.split(separator).map((part) => part.trim())
    if (parts.length === count && parts.every(isLifetimeText)) return parts
  }
  return []
}

/** Columns in whose cells people also say how long, if no column asks for it. */
const TELLING_FIELDS = ['provider.name', 'cookie.service', 'cookie.purpose', 'cookie.name'] as const

/** « Matomo – 13 mois » says who and how long: the lifetime goes where it belongs. */
export function cutLifetime(values: Map<ImportField, string>, notes: RowNote[]): void {
  const lifetime = values.get('cookie.lifetime')
  if (lifetime !== undefined && isLifetimeText(lifetime)) return
  if (lifetime !== undefined) {
    const cut = cutCell(lifetime)
    if (cut === null || values.has('provider.name')) return
    values.set('cookie.lifetime', cut.lifetime).set('provider.name', cut.rest)
    notes.push('lifetimeCut')
    return
  }
  for (const field of TELLING_FIELDS) {
    const cell = values.get(field) ?? ''
    // « 30 minutes » alone, where the purpose should be said.
    const cut =
      field === 'cookie.purpose' && /\d/.test(cell) && isLifetimeText(cell)
        ? { rest: '', lifetime: cell }
        : cutCell(cell)
    // « Cookie de session (PHP) » is a name.
    if (cut === null || (field === 'cookie.name' && !/\d/.test(cut.lifetime))) continue
    values.set('cookie.lifetime', cut.lifetime)
    if (cut.rest === '') values.delete(field)
    else values.set(field, cut.rest)
    notes.push('lifetimeCut')
    return
  }
}

/** In UTF-16 code units. A longer text is a sentence, which is not cut. */
const CUT_MAX = 120

function cutCell(cell: string): { rest: string; lifetime: string } | null {
  if (cell.length > CUT_MAX || !/\d|session|limit/i.test(cell)) return null
  for (const [one = '', other = ''] of pairsOf(cell)) {
    if (one.trim() === '' || other.trim() === '') continue
    if (isLifetimeText(other) && !isLifetimeText(one)) return { rest: one.trim(), lifetime: other.trim() }
    if (isLifetimeText(one) && !isLifetimeText(other)) return { rest: other.trim(), lifetime: one.trim() }
  }
  return null
}

/** The two parts of a cell, at whichever sign cuts it into two. */
function pairsOf(cell: string): string[][] {
  const [, before = '', inBrackets = ''] = /^([^()]+)\(([^()]+)\)$/.exec(cell) ?? []
  return [
    [before, inBrackets],
    ...[/\n/, / [–—-] /, /[;|]/, / ?: /, / \/ /, /, /].map((separator) => cell.split(separator)),
  ].filter((parts) => parts.length === 2 && parts.every((part) => part.trim() !== ''))
}
