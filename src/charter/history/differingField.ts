import canonicalize from 'canonicalize'
import {
  blankPlacedCategory,
  blankPlacedCookie,
  blankPlacedProvider,
  blankPlacedSection,
  blankPlacedSite,
} from '../register/blankRecords.ts'
import { slugOf } from '../register/slug.ts'

/** What the history says of a record at one moment, or what is found of it. */
export type State = Readonly<Record<string, unknown>>

/** The values of fields that did not exist yet when a state was written. */
const BLANKS: Readonly<Record<string, State>> = {
  providers: blankPlacedProvider,
  categories: blankPlacedCategory,
  cookies: blankPlacedCookie,
  sections: blankPlacedSection,
  sites: blankPlacedSite,
  findings: { field: null },
  users: { siteIds: null },
}

/**
 * Names a field in which `found` is not the state that the history left; undefined when there is none. A field that
 * only the history has belongs to an earlier layout of the register.
 */
export function differingField(resource: string, left: State, found: State): string | undefined {
  const blank = blankOf(resource, left)
  const known = new Set([
    ...Object.keys(found),
    ...Object.keys(left).filter((field) => Object.hasOwn(blank, field)),
  ])
  const valueIn = (state: State, field: string) => (Object.hasOwn(state, field) ? state[field] : blank[field])
  return [...known].find((field) => !isEqual(valueIn(found, field), valueIn(left, field)))
}

/** What a state has in the fields that it does not name. The site got its slug from what was known of its platform. */
function blankOf(resource: string, { platformUrl, platformName }: State): State {
  const blank = BLANKS[resource] ?? {}
  if (resource !== 'sites') return blank
  return { ...blank, slug: slugOf({ platformUrl: String(platformUrl), platformName: String(platformName) }) }
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || canonicalize(one) === canonicalize(other)
}
