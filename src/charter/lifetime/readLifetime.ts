import { interpretLifetime } from './interpretLifetime.ts'
import type { Lifetime } from './lifetime.ts'

/**
 * Reads what people type for a lifetime, in French or English: « 13 mois », « 1 an et 1 mois », "2 years", "24h",
 * « à la fermeture du navigateur », `P13M`. '' for « inconnue » and the like. null where reading would be
 * guessing: a bare number, a lone « m », fractions, alternatives (« Session / 1 an »), dates, and what counts
 * from the last visit, which a lifetime cannot say.
 */
export function readLifetime(typed: string): Lifetime | null {
  const read = interpretLifetime(typed)
  if (read.kind === 'unknown') return ''
  return read.kind === 'read' && read.renewal === '' ? read.lifetime : null
}
