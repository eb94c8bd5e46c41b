import { shortened, type WordCollector } from './collectWords.ts'
import type { PageFacts } from './pageFacts.ts'
import type { Attributes, Place } from './place.ts'
import type { TableReader } from './readTableFacts.ts'

// What may name a region, besides headings and captions. Not rows, of which there are too many to remember.
const NAMING_TAGS = ['p', 'span']
/** More than any table has, so that a hostile number stays one. */
const SPAN_MAX = 1000

/** How many words, and elements with a look, came by: a cell knows from them whether it has any. */
export interface Seen {
  words: number
  looks: number
}

/** Notes what an element of the page says, and returns what there is to note when it closes. */
export type NoteElement = (place: Place, attributes: Attributes) => (() => void) | null

export function noteElements(
  facts: Omit<PageFacts, 'styleSheet'>,
  words: WordCollector,
  seen: Seen,
): NoteElement {
  const whenRead = (note: (text: string) => void) => {
    const start = words.start()
    return () => note(words.end(start))
  }

  const nameById = ({ id }: Attributes, name: string) => {
    if (id && name !== '' && !facts.namesById.has(id)) facts.namesById.set(id, name)
  }

  const noteHeading: NoteElement = ({ tag, sectionId, reader }, attributes) => {
    const heading = { level: Number(tag.slice(1)), name: '', sectionId }
    facts.headings.push(heading)
    return whenRead((name) => {
      heading.name = name
      // Before its first row, a heading in a table stands in its caption.
      if (reader?.table.rows === 0) reader.table.heading ||= name
      nameById(attributes, name)
    })
  }

  const noteLink: NoteElement = ({ sectionId, reader }, attributes) => {
    const link = {
      name: '',
      href: (attributes['href'] ?? '').trim(),
      opensWindow: attributes['target']?.toLowerCase() === '_blank',
      sectionId,
      isInList: reader?.table.listsCookies ?? false,
    }
    facts.links.push(link)
    return whenRead((text) => (link.name = shortened(attributes['aria-label'] ?? '') || text))
  }

  const noteCell = (reader: TableReader, isHeader: boolean, attributes: Attributes) => {
    const before = { ...seen }
    const scope = attributes['scope']?.toLowerCase() ?? ''
    const addCell = (name: string) =>
      reader.addCell({
        isHeader,
        scope,
        name,
        columns: Math.max(spanOf(attributes['colspan']), 1),
        rows: spanOf(attributes['rowspan']) || Infinity,
        hasWords: seen.words > before.words,
        hasLook: seen.looks > before.looks || 'style' in attributes || 'class' in attributes,
      })
    return isHeader && scope === 'row' ? whenRead(addCell) : () => addCell('')
  }

  const noteInTable = (reader: TableReader, tag: string, attributes: Attributes) => {
    switch (tag) {
      case 'caption':
        return whenRead((caption) => {
          reader.table.caption = caption
          nameById(attributes, caption)
        })
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
    if (tag === 'table' && reader) facts.tables.push(reader.table)
    if (tag === 'title' && facts.title === '') return whenRead((text) => (facts.title = text))
    if (/^h[1-6]$/.test(tag)) return noteHeading(place, attributes)
    if (tag === 'a' && attributes['href'] !== undefined) return noteLink(place, attributes)
    if (NAMING_TAGS.includes(tag) && attributes['id']) return whenRead((name) => nameById(attributes, name))
    return reader && noteInTable(reader, tag, attributes)
  }
}

function spanOf(span = '1'): number {
  const number = Number.parseInt(span, 10)
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, SPAN_MAX)
}
