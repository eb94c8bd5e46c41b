import {
  FRAGMENT_HEADINGS,
  FRAGMENT_PREFIX,
  FRAGMENT_STYLES,
  type FragmentVariant,
} from '#charter/page/fragmentVariant.ts'
import { findUnknownParameter, type QueryParse } from './listQuery.ts'

/** The parameters that ask for a variant of the fragment. */
const FRAGMENT_PARAMETERS = ['style', 'heading', 'prefix'] as const

/** Parses the parameters of a variant and ignores all others. Null without one of them: the fragment as it is. */
export function parseFragmentQuery(parameters: URLSearchParams): QueryParse<FragmentVariant | null> {
  const asked = FRAGMENT_PARAMETERS.filter((name) => parameters.has(name))
  if (asked.length === 0) return { kind: 'ok', value: null }
  const twice = asked.find((name) => parameters.getAll(name).length > 1)
  if (twice !== undefined) return { kind: 'malformed', parameter: twice }

  const style = FRAGMENT_STYLES.find((one) => one === (parameters.get('style') ?? 'neutral'))
  if (style === undefined) return { kind: 'malformed', parameter: 'style' }
  const heading = FRAGMENT_HEADINGS.find((level) => String(level) === (parameters.get('heading') ?? '2'))
  if (heading === undefined) return { kind: 'malformed', parameter: 'heading' }
  const prefix = parameters.get('prefix') ?? ''
  if (prefix !== '' && !FRAGMENT_PREFIX.test(prefix)) return { kind: 'malformed', parameter: 'prefix' }
  return { kind: 'ok', value: { style, heading, prefix } }
}

/** The same where no other parameter is allowed. */
export function parseFragmentQueryAlone(parameters: URLSearchParams): QueryParse<FragmentVariant | null> {
  const unknownParameter = findUnknownParameter(parameters, FRAGMENT_PARAMETERS)
  if (unknownParameter !== undefined) return { kind: 'malformed', parameter: unknownParameter }
  return parseFragmentQuery(parameters)
}
