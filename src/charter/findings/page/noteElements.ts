import { shortenName, type WordCollector } from './collectWords.ts'
import type { PageFacts } from './pageFacts.ts'
import type { Attributes, Place } from './place.ts'
import type { TableReader } from './readTableFacts.ts'

/** Wider than any real table, so that a hostile number costs no more than this. */
const SPAN_MAX = 1000

/** The pieces of text read so far: a cell is empty when none was added between its start and its end. */
export interface WordCount {
  words: number
}

/** Notes an element when it opens; returns the function to call when it closes, or null. */
export type NoteElement = (place: Place, attributes: Attributes) => (() => void) | null

export function noteElements(
  facts: PageFacts,
  words: WordCollector,
  count: Readonly<WordCount>,
): NoteElement {
  const noteWords = (note: (text: string) => void) => {
    const start = words.start()
    return () => note(words.end(start))
  }

  /** The names of headings, by their ids: one may name a table that stands apart from it. */
  const headingNames = new Map<string, string>()

  const noteHeading: NoteElement = ({ tag, sectionId, reader }, attributes) => {
    const heading = { level: Number(tag.slice(1)), name: '', sectionId }
    facts.headings.push(heading)
    return noteWords((name) => {
      heading.name = name
      if (attributes['id']) headingNames.set(attributes['id'], name)
      // A heading in a table before its first row stands in its caption.
      if (reader?.table.rows === 0) reader.table.heading ||= name
    })
  }

  const noteLink: NoteElement = ({ sectionId, isInHeading, reader }, attributes) => {
    const link = {
      name: '',
      href: (attributes['href'] ?? '').trim(),
      opensWindow: attributes['target']?.toLowerCase() === '_blank',
      sectionId,
      isInHeading,
      isInList: reader !== null && (reader.table.listsCookies || reader.table.listsProviders),
    }
    facts.links.push(link)
    return noteWords((text) => (link.name = shortenName(attributes['aria-label'] ?? '') || text))
  }

  const noteCell = (reader: TableReader, isHeader: boolean, attributes: Attributes) => {
    const wordsBefore = count.words
    const scope = attributes['scope']?.toLowerCase() ?? ''
    const addCell = (name: string) =>
      reader.addCell({
        isHeader,
        scope,
        name,
        columns: Math.max(spanOf(attributes['colspan']), 1),
        rows: spanOf(attributes['rowspan']) || Infinity,
        hasWords: count.words > wordsBefore,
      })
    return isHeader && scope === 'row' ? noteWords(addCell) : () => addCell('')
  }

  const noteInTable = (reader: TableReader, tag: string, attributes: Attributes) => {
    switch (tag) {
      case 'caption':
        return noteWords((caption) => (reader.table.caption = caption))
      case 'thead':
      case 'tbody':
      case 'tfoot':
        reader.startGroup(tag === 'thead')
        return () => reader.startGroup(false)
      case 'tr':
        reader.startRow()
        return reader.endRow
      case 'td':
      case 'th':
        return noteCell(reader, tag === 'th', attributes)
      default:
        return null
    }
  }

  return (place, attributes) => {
    const { tag, reader } = place
    if (tag === 'table' && reader) {
      const heading = headingNames.get(attributes['aria-labelledby'] ?? '') ?? ''
      facts.tables.push(Object.assign(reader.table, { caption: heading, heading }))
    }
    if (tag === 'title' && facts.title === '') return noteWords((text) => (facts.title = text))
    if (/^h[1-6]$/.test(tag)) return noteHeading(place, attributes)
    // The page made a link of an address that stands in a text: nobody gave it words.
    if (tag === 'a' && attributes['class'] === 'address') return null
    if (tag === 'a' && attributes['href'] !== undefined) return noteLink(place, attributes)
    return reader && noteInTable(reader, tag, attributes)
  }
}

function spanOf(span = '1'): number {
  const number = Number.parseInt(span, 10)
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, SPAN_MAX)
}
