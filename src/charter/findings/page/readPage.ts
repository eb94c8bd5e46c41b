import { Parser } from 'htmlparser2'
import { collectWords } from './collectWords.ts'
import { noteElements, type WordCount } from './noteElements.ts'
import type { PageFacts } from './pageFacts.ts'
import { type Attributes, OUTSIDE, type Place, placeWithin } from './place.ts'

const BLOCK_TAGS = ['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']
/** Their text is not shown to readers. */
const SILENT_TAGS = ['script', 'style', 'template']

/** An element while it is open. */
interface OpenElement {
  place: Place
  close: (() => void) | null
}

/** Reads the facts of `html` in one pass of a streaming parser. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = { title: '', headings: [], tables: [], links: [] }
  const words = collectWords()
  const count: WordCount = { words: 0 }
  const noteElement = noteElements(facts, words, count)
  const open: OpenElement[] = []
  const currentPlace = () => open.at(-1)?.place ?? OUTSIDE

  const addText = (text: string) => {
    if (/\S/.test(text)) count.words += 1
    words.add(text)
  }

  const parser = new Parser({
    onopentag: (tag, attributes: Attributes) => {
      const place = placeWithin(currentPlace(), tag, attributes)
      // Adjacent blocks are separate words: the heading of a caption and the paragraph after it.
      if (BLOCK_TAGS.includes(tag)) addText(' ')
      if (tag === 'img') addText(attributes['alt'] ?? '')
      open.push({ place, close: noteElement(place, attributes) })
    },
    ontext: (text) => {
      if (!SILENT_TAGS.includes(currentPlace().tag)) addText(text)
    },
    onclosetag: () => open.pop()?.close?.(),
  })
  parser.end(html)
  return facts
}
