import { foldName } from '../../kit/foldText.ts'

/** Names that are offered for one. */
const NEAR_MAX = 5
/** The least likeness, from 0 to 1, of a name that is offered. */
const LIKENESS_MIN = 0.3

/** The records whose name is like `name`, the nearest first. */
export function nearNames<Named extends { name: string }>(name: string, records: readonly Named[]): Named[] {
  return records
    .map((record) => ({ record, likeness: likenessOf(name, record.name) }))
    .filter(({ likeness }) => likeness >= LIKENESS_MIN)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, NEAR_MAX)
    .map(({ record }) => record)
}

/** How much of two names is the same, from 0 to 1: pairs of letters that both have, or a word that one is. */
function likenessOf(one: string, other: string): number {
  const [a, b] = [foldName(one), foldName(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const holds = ` ${long} `.includes(` ${short} `) ? 0.9 : 0
  const [pairsOfA, pairsOfB] = [pairsOf(a), pairsOf(b)]
  const shared = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length
  return Math.max(holds, (2 * shared) / (pairsOfA.size + pairsOfB.size || 1))
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
