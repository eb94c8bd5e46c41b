import { Parser } from 'htmlparser2'
import { escapeAttribute, escapeHtml } from '../kit/html.ts'

export interface PastedElement {
  tag: string
  attributes: Record<string, string>
  children: PastedNode[]
}

export type PastedNode = string | PastedElement

/**
 * Reads HTML from the clipboard, not yet sanitised, without its comments. A document of the browser would not do: the
 * page's policy applies to it too, and complains of each style that a word processor writes.
 */
export function readMarkup(html: string): PastedNode[] {
  const root: PastedElement = { tag: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const element = { tag, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    // Of a tag that is cut off the parser leaves the last code unit, which may be half a character.
    ontext: (text) => open.at(-1)?.children.push(text.replace(/\p{Surrogate}/gu, '')),
    onclosetag: () => open.pop(),
  })
  parser.end(html)
  return root.children
}

const VOID_TAGS = 'area base br col embed hr img input link meta source track wbr'.split(' ')

export function writeMarkup(nodes: readonly PastedNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node)
      const { tag, attributes, children } = node
      const written = Object.entries(attributes).map(
        ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
      )
      const end = VOID_TAGS.includes(tag) ? '' : `${writeMarkup(children)}</${tag}>`
      return `<${tag}${written.join('')}>${end}`
    })
    .join('')
}

/** Returns the words in `node`, white space included. */
export function wordsOf(node: PastedNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('')
}
