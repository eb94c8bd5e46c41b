import { isWebAddress } from '../kit/webAddress.ts'
import type { Markup } from './parseMarkup.ts'
import { type Inline, type Mark, MARKS, plainText } from './richTextBlocks.ts'

/** Reads `nodes` as one line of text, trimmed as a browser shows it; empty when it holds no words. */
export function readInlines(nodes: readonly Markup[]): Inline[] {
  const content = collapseSpaces(collect(nodes, []))
  return hasWords(content) ? trimEnd(trimEnd(content, 'start'), 'end') : []
}

// Separates the words of two blocks that end up on one line.
const SPACE: Inline = { type: 'text', text: ' ' }

/** `within` names the open marks and links: a mark inside the same mark is dropped. */
function collect(nodes: readonly Markup[], within: readonly string[]): Inline[] {
  return joinTexts(
    nodes.flatMap((node): Inline[] => {
      if (typeof node === 'string') return [{ type: 'text', text: node }]
      if (node.tag === 'br') return [{ type: 'break' }]
      const tag = node.tag === 'span' ? `lang ${node.attributes['lang']}` : node.tag
      const content = collect(node.children, [...within, tag])
      if (!node.isInline) return [SPACE, ...content, SPACE]
      if (within.includes(tag) || !hasWords(content)) return content
      if (isMark(node.tag)) return [{ type: 'marked', mark: node.tag, content }]
      const { lang } = node.attributes
      if (node.tag === 'span' && lang !== undefined) return [{ type: 'language', lang, content }]
      const href = node.attributes['href']?.trim() ?? ''
      if (node.tag === 'a' && isLinkable(href)) return [{ type: 'link', href, content }]
      return content
    }),
  )
}

function isMark(tag: string): tag is Mark {
  return MARKS.some((mark) => mark === tag)
}

// A relative address would lead to another page on each site that the charter is pasted into.
function isLinkable(href: string): boolean {
  return isWebAddress(href) || /^(mailto|tel):[^\s\\<>"]+$/i.test(href)
}

function hasWords(content: Inline[]): boolean {
  return plainText(content).trim() !== ''
}

/** Merges adjacent texts into one. */
function joinTexts(content: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of content) {
    const last = result.at(-1)
    if (inline.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', text: last.text + inline.text }
    } else {
      result.push(inline)
    }
  }
  return result
}

// The white space that HTML collapses; a no-break space does not belong to it.
const SPACES = /[ \t\n\f\r]+/g
/** By now each run of them is one space. */
const SPACE_AT = { start: /^ /, end: / $/ }

function collapseSpaces(content: Inline[]): Inline[] {
  return content.map((inline) => {
    if (inline.type === 'text') return { ...inline, text: inline.text.replace(SPACES, ' ') }
    return 'content' in inline ? { ...inline, content: collapseSpaces(inline.content) } : inline
  })
}

/** Removes the spaces and line breaks at one end of `content`, however deep they are nested. */
function trimEnd(content: Inline[], end: 'start' | 'end'): Inline[] {
  const inwards = end === 'start' ? content : content.toReversed()
  const first = inwards.findIndex((inline) => trimInline(inline, end) !== null)
  const rest = inwards.slice(first).map((inline, index) => (index === 0 ? trimInline(inline, end) : inline))
  const result = rest.filter((inline) => inline !== null)
  return end === 'start' ? result : result.toReversed()
}

function trimInline(inline: Inline, end: 'start' | 'end'): Inline | null {
  if (inline.type === 'break') return null
  if (inline.type === 'text') {
    const text = inline.text.replace(SPACE_AT[end], '')
    return text === '' ? null : { type: 'text', text }
  }
  return { ...inline, content: trimEnd(inline.content, end) }
}
