import { z } from 'zod'
import { type Language, LANGUAGES } from '#charter/kit/language.ts'
import type { ProofPeriod } from '#charter/proof/proof.ts'
import { findUnknownParameter, type QueryParse } from './listQuery.ts'

/** The days that a proof covers, and the language of its index. */
export interface ProofQuery {
  period: ProofPeriod
  language: Language
}

const day = z.iso.date()

/**
 * Parses `from=2027-01-01`, `to=2027-03-31`, both included, and `language`, by default French. The days are those of
 * `timeZone`, the register's.
 */
export function parseProofQuery(parameters: URLSearchParams, timeZone: string): QueryParse<ProofQuery> {
  const unknownParameter = findUnknownParameter(parameters, ['from', 'to', 'language'])
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  const from = day.safeParse(parameters.get('from'))
  if (!from.success) return { kind: 'malformed', parameter: 'from' }
  const to = day.safeParse(parameters.get('to'))
  if (!to.success || to.data < from.data) return { kind: 'malformed', parameter: 'to' }
  const given = parameters.get('language') ?? 'fr'
  const language = LANGUAGES.find((known) => known === given)
  if (language === undefined) return { kind: 'malformed', parameter: 'language' }
  return { kind: 'ok', value: { period: { from: from.data, to: to.data, timeZone }, language } }
}
