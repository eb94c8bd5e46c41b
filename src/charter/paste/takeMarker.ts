import { type PastedElement, type PastedNode, wordsOf } from './pastedMarkup.ts'

interface TakenMarker {
  marker: string
  /** The number that the marker shows (`3.`, `c)`, `iii.`, `1.2.`: its last part); null for a bullet. */
  number: number | null
  /** The paragraph's content without the marker. */
  rest: PastedNode[]
}

/**
 * Takes the bullet or the number out of a paragraph that Word writes for an item: what is styled `mso-list:Ignore` or, where
 * a browser dropped that style, a bullet or a number at the beginning before Word's no-break spaces. Null if there is none.
 */
export function takeMarker(paragraph: PastedElement): TakenMarker | null {
  const marked = findMarker(paragraph)
  if (marked) return taken(wordsOf(marked), without(paragraph, marked).children)
  if (!/\bmso-list:\s*l\d/i.test(paragraph.attributes['style'] ?? '')) return null
  const [written] = LEADING_MARKER.exec(wordsOf(paragraph)) ?? []
  return written === undefined ? null : taken(written, dropStart(paragraph.children, written.length))
}

// A bullet of Word is a letter of a font of signs: Symbol, Wingdings, or Courier New for its `o`.
const LEADING_MARKER =
  /^\s*(?:\(?(?:[\d.]+|\p{L}|[a-z]{1,4}(?=[.)]))[.)]?|[^\s\p{L}\p{N}])[ \t\n]*\u00A0\s+/iu

function findMarker(element: PastedElement): PastedElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (/\bmso-list:\s*ignore/i.test(child.attributes['style'] ?? '')) return child
    const found = findMarker(child)
    if (found) return found
  }
  return undefined
}

function without(element: PastedElement, dropped: PastedElement): PastedElement {
  const kept = element.children.filter((child) => child !== dropped)
  return {
    ...element,
    children: kept.map((child) => (typeof child === 'string' ? child : without(child, dropped))),
  }
}

/** Drops the first `length` characters of the words of `nodes`. */
function dropStart(nodes: readonly PastedNode[], length: number): PastedNode[] {
  let left = length
  return nodes.map((node) => {
    const before = left
    left = Math.max(0, left - wordsOf(node).length)
    if (typeof node === 'string') return node.slice(before)
    return { ...node, children: dropStart(node.children, before) }
  })
}

function taken(written: string, rest: PastedNode[]): TakenMarker {
  const marker = written.trim()
  return { marker, number: numberOf(marker), rest }
}

function numberOf(marker: string): number | null {
  const digits = marker.match(/\d+/g)?.at(-1)
  if (digits !== undefined) return Number(digits)
  // Without a dot or a bracket it is a sign: `o`, `v` and `q` are bullets.
  const [, letters] = /^\(?([a-z]{1,4})[.)]$/i.exec(marker) ?? []
  return letters === undefined ? null : (ROMAN[letters.toLowerCase()] ?? letterNumber(letters))
}

const ROMAN: Record<string, number> = Object.fromEntries(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((roman, index) => [roman, index + 1]),
)

/** a is 1, z is 26; Word goes on with aa, bb. */
function letterNumber(letters: string): number {
  return letters.toLowerCase().charCodeAt(0) - 96 + 26 * (letters.length - 1)
}
