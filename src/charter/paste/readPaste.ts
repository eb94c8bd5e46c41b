import { sanitiseRichText } from '../richText/sanitiseRichText.ts'
import { findLosses, type LostThing } from './findLosses.ts'
import { nestLists } from './nestLists.ts'
import { type PastedElement, type PastedNode, readMarkup, wordsOf, writeMarkup } from './pastedMarkup.ts'

/** What became of a part of the pasted text that could not be kept as it was. */
export type PasteNote =
  | { type: 'lost'; what: LostThing; tag: string }
  | { type: 'linkRemoved' | 'linkCompleted'; words: string; address: string }

export type CompleteLink = (address: string) => string | null

interface Paste {
  html: string
  notes: PasteNote[]
}

/**
 * Reduces pasted HTML to what the charter keeps, and says what it does not. `completeLink` gives the full address of a
 * link, or null for one that leads nowhere from the charter: such a link goes, and its words stay.
 */
export function readPaste(html: string, completeLink: CompleteLink): Paste {
  const notes: PasteNote[] = []
  const markup = readMarkup(html)
  const settled = settleLinks(markup, completeLink, (note) => notes.push(note))
  notes.unshift(...findLosses(markup).map((loss) => ({ type: 'lost' as const, ...loss })))
  // A text copied from an editor of this kind is nested as it needs, perhaps from the middle of a list or a table.
  if (html.includes('data-pm-slice')) return { html: notes.length === 0 ? html : writeMarkup(settled), notes }
  return { html: sanitiseRichText(writeMarkup(tidyMarkup(settled, html))), notes }
}

/** Drops what word processors write around a text, and makes real lists of theirs. `html` is what the nodes were read from. */
export function tidyMarkup(nodes: readonly PastedNode[], html: string): PastedNode[] {
  const told = WORD_PROCESSOR.test(html) ? nodes.map(withoutLanguages) : nodes
  return nestLists(told.flatMap(dropWrappers))
}

/** Word processors name the language of the keyboard for each piece of text, which says nothing of the text. */
const WORD_PROCESSOR = /\bmso-|urn:schemas-microsoft-com|(?:Libre|Open)Office|docs-internal-guid/i

function withoutLanguages(node: PastedNode): PastedNode {
  if (typeof node === 'string') return node
  const { lang: _, ...attributes } = node.attributes
  return { ...node, attributes, children: node.children.map(withoutLanguages) }
}

function settleLinks(
  nodes: readonly PastedNode[],
  completeLink: CompleteLink,
  onNote: (note: PasteNote) => void,
): PastedNode[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [node]
    const children = settleLinks(node.children, completeLink, onNote)
    const written = node.tag === 'a' ? node.attributes['href']?.trim() : undefined
    if (written === undefined) return [{ ...node, children }]
    const href = completeLink(written)
    const words = wordsOf(node).replace(/\s+/g, ' ').trim()
    if (href === null) {
      if (words !== '') onNote({ type: 'linkRemoved', words, address: written })
      return children
    }
    if (href !== written && words !== '') onNote({ type: 'linkCompleted', words, address: href })
    return [{ ...node, attributes: { ...node.attributes, href }, children }]
  })
}

/**
 * Drops what is around the text: the title of the document, the bold in which Google Docs wraps all of it, and the end of
 * each paragraph that Word for the web writes as a no-break space.
 */
function dropWrappers(node: PastedNode): PastedNode[] {
  if (typeof node === 'string') return [node]
  if (node.tag === 'title' || /(^|\s)EOP(\s|$)/.test(node.attributes['class'] ?? '')) return []
  const children = node.children.flatMap(dropWrappers)
  return isPlainBold(node) ? children : [{ ...node, children }]
}

function isPlainBold({ tag, attributes }: PastedElement): boolean {
  return tag === 'b' && /font-weight:\s*(normal|400)/i.test(attributes['style'] ?? '')
}
