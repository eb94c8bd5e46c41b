/** The looks of the page around a fragment: its own one, or the French government's design system (DSFR). */
export const FRAGMENT_STYLES = ['neutral', 'dsfr'] as const
/** The levels that the first heading of a pasted fragment may have: the page around it has the `h1`. */
export const FRAGMENT_HEADINGS = [2, 3, 4] as const
/** What an id may begin with, in HTML, CSS and JavaScript alike, and short. */
export const FRAGMENT_PREFIX = /^[a-z][a-z0-9-]{0,19}$/

/** What a fragment has to fit. */
export interface FragmentVariant {
  style: (typeof FRAGMENT_STYLES)[number]
  /** The level of the first heading. */
  heading: (typeof FRAGMENT_HEADINGS)[number]
  /** Comes before each id, so that none is the same as one of the page around; may be empty. */
  prefix: string
}

/** Writes the query of a variant, in one way only: `style=dsfr&heading=2&prefix=charte-`. */
export function writeFragmentQuery({ style, heading, prefix }: FragmentVariant): string {
  return `style=${style}&heading=${heading}${prefix === '' ? '' : `&prefix=${prefix}`}`
}
