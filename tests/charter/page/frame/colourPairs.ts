import { type Colour, inFrontOf, readColour } from './colour.ts'
import { readStyleRules, type StyleRule } from './readStyleRules.ts'

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** The colour of a text and a background that it may stand on, as the style sheet writes them. */
export interface ColourPair {
  scheme: Scheme
  text: string
  ground: string
  /** Null where `readColour` cannot read one of the two. */
  colours: { text: Colour; ground: Colour } | null
  /** At least 24 px, for which WCAG requires less contrast. */
  isLarge: boolean
}

interface Use {
  selector: string
  text: string | null
  ground: string | null
  isLarge: boolean
}

const PAGE_SELECTORS = ['body', 'html', ':root']
const WHITE: Colour = { red: 255, green: 255, blue: 255, opacity: 1 }
/** Values that name no colour of their own. */
const KEYWORDS = ['inherit', 'initial', 'unset', 'revert', 'currentcolor', 'none', 'transparent', '']

/**
 * The texts and backgrounds of a style sheet that may meet. A rule that sets both makes one pair. In the other rules
 * each text is paired with each background, because the style sheet alone does not tell which element contains which:
 * any text may stand in a row that is hovered, in one that is the target of a link, or in code.
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
  const grounds = [...new Set(shared.flatMap(({ ground }) => ground ?? []))]
  const texts = distinctBy(shared, ({ text, isLarge }) => `${text}/${isLarge}`)
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

/** The colours of the page itself meet those of the elements in it, although one rule sets them together. */
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
  const preferred = /prefers-color-scheme:\s*(light|dark)/.exec(condition)?.[1]
  return preferred === undefined
    ? !/\bprint\b|@page|@font-face|@keyframes/.test(condition)
    : preferred === scheme
}

function useOf({ selector, declarations }: StyleRule, variables: ReadonlyMap<string, string>): Use {
  const valueOf = (property: string) => {
    const value = withVariables(declarations.get(property) ?? '', variables)
    return KEYWORDS.includes(value.toLowerCase()) ? null : value
  }
  return {
    selector,
    text: valueOf('color'),
    ground: valueOf('background-color') ?? solidGround(valueOf('background')),
    isLarge: isLarge(declarations.get('font-size') ?? ''),
  }
}

/** A gradient or a picture has no single colour: the browser tests judge those. */
function solidGround(background: string | null): string | null {
  return background === null || /gradient\(|url\(/.test(background) ? null : background
}

/** Replaces a variable by its value, through at most four levels of variables. */
function withVariables(value: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > 3) return value
  return value.replace(/^var\((--[\w-]{1,60})\)$/, (whole, name: string) => {
    const replacement = variables.get(name)
    return replacement === undefined ? whole : withVariables(replacement, variables, depth + 1)
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
