import canonicalize from 'canonicalize'
import type { LiveAcceptance } from './evidence.ts'
import { findingKey, type LeftState, stateOf } from './leftState.ts'
import type { Flaw } from './verdict.ts'

/** Compares the current acceptances with those that the history left; returns the first difference, or null. */
export function acceptanceFlaw(
  left: ReadonlyMap<string, LeftState>,
  live: readonly LiveAcceptance[],
): Flaw | null {
  const found = new Map(live.map((acceptance) => [findingKey(acceptance), acceptance]))
  for (const [finding, state] of left) {
    if (canonicalize(found.get(finding)) !== canonicalize(acceptanceOf(state)))
      return { reason: 'acceptance', id: state.entry?.id ?? null, entry: state.entry, finding }
  }
  const unknown = [...found.keys()].find((key) => !left.has(key))
  return unknown === undefined ? null : { reason: 'acceptance', id: null, entry: null, finding: unknown }
}

function acceptanceOf(left: LeftState): Record<string, unknown> {
  // Older entries do not say which finding was shown, nor beside which field.
  return { statement: '', field: null, ...stateOf(left), by: left.entry?.who, at: left.entry?.at }
}
