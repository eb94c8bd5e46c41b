import { type Colour, inFrontOf, readColour } from './colour.ts'
import { readStyleRules, type StyleRule } from './readStyleRules.ts'

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** A text's colour and one that it may stand on, as the style sheet names them. */
export interface ColourPair {
  scheme: Scheme
  text: string
  ground: string
  /** Null where one of the two is written as `readColour` does not know. */
  colours: { text: Colour; ground: Colour } | null
  /** At least 24 px: WCAG asks less of it. */
  isLarge: boolean
}

interface Use {
  selector: string
  text: string | null
  ground: string | null
  isLarge: boolean
}

/** Far more than a style sheet has, so that pairing them stays quick whatever comes in. */
const COLOURS_MAX = 100
const PAGE_SELECTORS = ['body', 'html', ':root']
const WHITE: Colour = { red: 255, green: 255, blue: 255, opacity: 1 }
/** Says no colour of its own. */
const KEYWORDS = ['inherit', 'initial', 'unset', 'revert', 'currentcolor', 'none', 'transparent', '']

/**
 * The texts and grounds of a style sheet that may meet. A rule that sets both is taken at its word. Of the others each
 * text is paired with each ground, for what stands in what is not known here: a row may be pointed at, aimed at, or
 * hold code, whatever text is in it.
 */
export function colourPairs(styleSheet: string, inlineStyles: readonly Map<string, string>[]): ColourPair[] {
  const inline = inlineStyles.map((declarations) => ({ selector: 'style', declarations, within: [] }))
  const rules = [...readStyleRules(styleSheet), ...inline]
  return SCHEMES.flatMap((scheme) => pairsIn(scheme, rules))
}

function pairsIn(scheme: Scheme, rules: readonly StyleRule[]): ColourPair[] {
  const applied = rules.filter(({ within }) => within.every((condition) => applies(condition, scheme)))
  const variables = new Map(applied.flatMap(({ declarations }) => [...declarations]))
  const uses = applied.map((rule) => useOf(rule, variables))
  const shared = uses.filter(isShared)
  const grounds = [...new Set(shared.flatMap(({ ground }) => ground ?? []))].slice(0, COLOURS_MAX)
  const texts = distinctBy(shared, ({ text, isLarge }) => `${text}/${isLarge}`).slice(0, COLOURS_MAX)
  const pairs = [
    ...uses.flatMap(({ text, ground, isLarge }) => pairOf(text, ground, isLarge)),
    ...texts.flatMap(({ text, isLarge }) => grounds.flatMap((ground) => pairOf(text, ground, isLarge))),
  ]
  return distinctBy(pairs, ({ text, ground, isLarge }) => `${text}/${ground}/${isLarge}`).map((pair) => ({
    scheme,
    ...pair,
    colours: coloursOf(pair.text, pair.ground),
  }))
}

/** The page's own colours meet those of what stands in it, although they are said together. */
function isShared({ selector, text, ground }: Use): boolean {
  return text === null || ground === null || PAGE_SELECTORS.includes(selector)
}

function pairOf(text: string | null, ground: string | null, isLarge: boolean) {
  return text === null || ground === null ? [] : [{ text, ground, isLarge }]
}

function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}

function applies(condition: string, scheme: Scheme): boolean {
  const asked = /prefers-color-scheme:\s*(light|dark)/.exec(condition)?.[1]
  return asked === undefined ? !/\bprint\b|@page|@font-face|@keyframes/.test(condition) : asked === scheme
}

function useOf({ selector, declarations }: StyleRule, variables: ReadonlyMap<string, string>): Use {
  const said = (property: string) => {
    const value = withVariables(declarations.get(property) ?? '', variables)
    return KEYWORDS.includes(value.toLowerCase()) ? null : value
  }
  return {
    selector,
    text: said('color'),
    ground: said('background-color') ?? solidGround(said('background')),
    isLarge: isLarge(declarations.get('font-size') ?? ''),
  }
}

/** A gradient or a picture has no colour to reckon with: the tests in a browser look at those. */
function solidGround(background: string | null): string | null {
  return background === null || /gradient\(|url\(/.test(background) ? null : background
}

/** A variable stands for a value, seldom for another variable. */
function withVariables(value: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > 3) return value
  return value.replace(/^var\((--[\w-]{1,60})\)$/, (whole, name: string) => {
    const meant = variables.get(name)
    return meant === undefined ? whole : withVariables(meant, variables, depth + 1)
  })
}

function isLarge(size: string): boolean {
  const [, number = '0', unit] = /^([\d.]{1,9})(px|rem)$/.exec(size) ?? []
  return Number(number) * (unit === 'rem' ? 16 : 1) >= 24
}

function coloursOf(text: string, ground: string): ColourPair['colours'] {
  const front = readColour(text)
  const behind = readColour(ground)
  if (!front || !behind) return null
  const opaque = inFrontOf(behind, WHITE)
  return { text: inFrontOf(front, opaque), ground: opaque }
}
