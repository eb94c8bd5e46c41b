import { Parser } from 'htmlparser2'
import { collectWords } from './collectWords.ts'
import { noteElements, type Seen } from './noteElements.ts'
import type { PageFacts } from './pageFacts.ts'
import { type Attributes, OUTSIDE, type Place, placeWithin } from './place.ts'

const BLOCK_TAGS = ['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']
/** Their text is not for reading. */
const SILENT_TAGS = ['script', 'style', 'template']

/** An element while it is open. */
interface Opened {
  place: Place
  close: (() => void) | null
}

/** The facts of `html`, read once as it streams by. */
export function readPage(html: string): PageFacts {
  const facts = noFacts()
  const styleSheets: string[] = []
  const words = collectWords()
  const seen: Seen = { words: 0, looks: 0 }
  const noteElement = noteElements(facts, words, seen)
  const open: Opened[] = []
  const here = () => open.at(-1)?.place ?? OUTSIDE

  const see = (text: string) => {
    if (/\S/.test(text)) seen.words += 1
    words.add(text)
  }

  const parser = new Parser({
    onopentag: (tag, attributes: Attributes) => {
      const place = placeWithin(here(), tag, attributes)
      noteAttributes(facts, place, attributes)
      // Blocks that touch are words apart: a caption's heading and its paragraph.
      if (BLOCK_TAGS.includes(tag)) see(' ')
      if (tag === 'img') see(attributes['alt'] ?? '')
      if (hasLook(tag, attributes)) seen.looks += 1
      open.push({ place, close: noteElement(place, attributes) })
    },
    ontext: (text) => {
      const { tag } = here()
      if (tag === 'style') styleSheets.push(text)
      if (!SILENT_TAGS.includes(tag)) see(text)
    },
    onclosetag: () => open.pop()?.close?.(),
  })
  parser.end(html)
  return { ...facts, styleSheet: styleSheets.join('') }
}

function noteAttributes(facts: Omit<PageFacts, 'styleSheet'>, place: Place, attributes: Attributes): void {
  const { tag, sectionId } = place
  const { lang, style, name, content, tabindex } = attributes
  if (tag === 'html') facts.language ??= lang ?? null
  else if (lang !== undefined) facts.passages.push({ tag, language: lang, sectionId })
  if (style) facts.inlineStyles.add(style)
  if (/^\s*\+?0*[1-9]/.test(tabindex ?? '')) facts.hasPositiveTabIndex = true
  if (tag === 'meta' && name?.toLowerCase() === 'viewport') facts.viewport ??= content ?? ''
}

function hasLook(tag: string, attributes: Attributes): boolean {
  return tag === 'img' || tag === 'svg' || 'class' in attributes || 'style' in attributes
}

/** To be filled as the page is read. */
function noFacts(): Omit<PageFacts, 'styleSheet'> {
  return {
    language: null,
    title: '',
    viewport: null,
    headings: [],
    passages: [],
    tables: [],
    links: [],
    inlineStyles: new Set(),
    hasPositiveTabIndex: false,
    namesById: new Map(),
  }
}
