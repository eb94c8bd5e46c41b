import { Parser } from 'htmlparser2'
import sanitizeHtml from 'sanitize-html'
import { languageTag } from './languageTag.ts'

export interface Element {
  tag: string
  attributes: Record<string, string>
  children: Markup[]
  /** True for an inline element that holds nothing but text and inline elements. */
  isInline: boolean
}

export type Markup = string | Element

const INLINE_TAGS = ['a', 'strong', 'em', 'u', 's', 'code', 'br', 'span']
const BLOCK_TAGS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre']
const TABLE_TAGS = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']
// These tags go, but they still separate one text from the next.
const BOUNDARY_TAGS = ['div', 'section', 'article', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'hr']

/** Markup nested deeper than this loses its tags and keeps its words. */
const NESTING_LIMIT = 60

/** Parses `html` into a tree, after a sanitiser has removed everything dangerous and every tag that a text does not use. */
export function parseMarkup(html: string): Markup[] {
  const root: Element = { tag: '', attributes: {}, children: [], isInline: false }
  const open = [root]
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const element = { tag, attributes, children: [], isInline: false }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    ontext: (text) => open.at(-1)?.children.push(text),
    onclosetag: () => {
      const element = open.pop()
      if (!element) return
      element.isInline = INLINE_TAGS.includes(element.tag) && element.children.every(isInline)
      // A passage is part of a line: around whole blocks it would part them from what they belong to.
      if (element.tag === 'span' && !element.isInline)
        open.at(-1)?.children.splice(-1, 1, ...element.children)
    },
  })
  const clean = sanitise(html)
  // Of a tag that is cut off the parser leaves the last code unit, which may be half a character.
  parser.end(html.isWellFormed() ? clean.replace(/\p{Surrogate}/gu, '') : clean)
  return root.children
}

export function isInline(markup: Markup): boolean {
  return typeof markup === 'string' || markup.isInline
}

function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...INLINE_TAGS, ...BLOCK_TAGS, ...TABLE_TAGS, ...BOUNDARY_TAGS],
    allowedAttributes: {
      a: ['href'],
      span: ['lang'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      ol: ['start'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: { b: 'strong', i: 'em', ins: 'u', del: 's', strike: 's', span: keepLanguage },
    nestingLimit: NESTING_LIMIT,
  })
}

/** Keeps of an element the language that it names, if it is one. */
function keepLanguage(tagName: string, { lang = '' }: Record<string, string>): sanitizeHtml.Tag {
  const known = languageTag(lang)
  return { tagName, attribs: known === null ? {} : { lang: known } }
}
