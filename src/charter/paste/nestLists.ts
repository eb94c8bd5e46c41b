import { type PastedElement, type PastedNode, wordsOf } from './pastedMarkup.ts'
import { takeMarker } from './takeMarker.ts'

interface ListItem {
  /** How deep the item is, from 1. */
  level: number
  /** The number that it shows; null for a bullet. */
  number: number | null
  /** What the items of one list have in common. */
  list: string
  content: PastedNode[]
}

/**
 * Makes real lists of those that Word writes as paragraphs (`mso-list`), and nests those that Word for the web writes one
 * after the other (`data-aria-level`). Google Docs and LibreOffice write real lists.
 */
export function nestLists(nodes: readonly PastedNode[]): PastedNode[] {
  const result: PastedNode[] = []
  let items: ListItem[] = []
  const endLists = () => {
    result.push(...listsOf(items))
    items = []
  }
  for (const node of nodes.flatMap(unwrapList)) {
    const found = itemsIn(node)
    const last = items.at(-1)
    if (found.length > 0) items.push(...found)
    else if (last && continuesItem(node)) last.content.push(node)
    else if (!last || wordsOf(node).trim() !== '' || typeof node !== 'string') {
      endLists()
      result.push(typeof node === 'string' ? node : nestWithin(node))
    }
  }
  endLists()
  return result
}

/** A heading keeps its number, which is no list. */
function nestWithin(element: PastedElement): PastedElement {
  if (!/^h[1-6]$/.test(element.tag)) return { ...element, children: nestLists(element.children) }
  const taken = takeMarker(element)
  if (taken === null) return element
  const number = taken.number === null ? [] : [`${taken.marker} `]
  return { ...element, children: [...number, ...taken.rest] }
}

function unwrapList(node: PastedNode): PastedNode[] {
  return typeof node !== 'string' && hasClass(node, 'ListContainerWrapper') ? node.children : [node]
}

function itemsIn(node: PastedNode): ListItem[] {
  if (typeof node === 'string') return []
  if (node.tag === 'ul' || node.tag === 'ol') return itemsOfWeb(node)
  return node.tag === 'p' || node.tag === 'div' ? itemsOfWord(node) : []
}

const MSO_LIST = /mso-list:\s*(l\d+)\s+level(\d)\s*(lfo\d+)?/i

function itemsOfWord(paragraph: PastedElement): ListItem[] {
  const [style, list = '', level, format = ''] = MSO_LIST.exec(paragraph.attributes['style'] ?? '') ?? []
  const isContainer = paragraph.children.some((node) => typeof node !== 'string' && node.tag === 'p')
  const taken = isContainer ? null : takeMarker(paragraph)
  if (!taken && style === undefined) return []
  // The styles that Word calls « Liste à puces 2 » and the like say the level in their name.
  const [, named = '1'] = /MsoList(?:Bullet|Number)(\d)/.exec(paragraph.attributes['class'] ?? '') ?? []
  const { number = null, rest = paragraph.children } = taken ?? {}
  return [{ level: Number(level ?? named), number, list: list + format, content: [...rest] }]
}

function itemsOfWeb({ tag, attributes, children }: PastedElement): ListItem[] {
  const items = children.filter((node) => typeof node !== 'string')
  if (items.length === 0 || items.some((item) => item.attributes['data-aria-level'] === undefined)) return []
  const start = Number(attributes['start'] ?? 1)
  return items.map((item, index) => ({
    level: Number(item.attributes['data-aria-level']),
    number: tag === 'ol' ? start + index : null,
    list: item.attributes['data-listid'] ?? '',
    content: nestLists(item.children),
  }))
}

/** A paragraph of a list in Word without a marker of its own goes on with the item before. */
function continuesItem(node: PastedNode): boolean {
  return typeof node !== 'string' && /\bMsoList(Paragraph|Continue)/.test(node.attributes['class'] ?? '')
}

interface OpenList {
  level: number
  /** What another item must have in common with the first to stand in the same list. */
  kind: string
  element: PastedElement
}

function listsOf(items: readonly ListItem[]): PastedElement[] {
  const lists: PastedElement[] = []
  const open: OpenList[] = []
  for (const item of items) {
    const { level, number, content } = item
    while ((open.at(-2)?.level ?? 0) >= level) open.pop()
    const kind = number === null ? 'bullets' : `numbers of ${item.list}`
    const last = open.at(-1)
    if (last && last.level >= level && last.kind !== kind) open.pop()
    const outer = open.at(-1)
    let current = outer
    if (!outer || outer.level < level) {
      const attributes: PastedElement['attributes'] = number === null ? {} : { start: String(number) }
      const element = { tag: number === null ? 'ul' : 'ol', attributes, children: [] }
      const owner = outer?.element.children.at(-1)
      if (owner !== undefined && typeof owner !== 'string') owner.children.push(element)
      else lists.push(element)
      current = { level, kind, element }
      open.push(current)
    }
    if (current) {
      current.level = level
      current.element.children.push({ tag: 'li', attributes: {}, children: content })
    }
  }
  return lists
}

function hasClass({ attributes }: PastedElement, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name)
}
