import { Parser } from 'htmlparser2'
import { collectWords, shortened } from './collectWords.ts'
import type { PageFacts, RegionFact } from './pageFacts.ts'
import { readTableFacts, type TableReader } from './readTableFacts.ts'

/** An element while it is open: what it takes from its parent or changes, and what is to be noted when it closes. */
interface Place {
  tag: string
  sectionId: number | null
  reader: TableReader | null
  region: RegionFact | null
  close: (() => void) | null
}

type Attributes = Partial<Record<string, string>>

const OUTSIDE: Place = { tag: '', sectionId: null, reader: null, region: null, close: null }

// What may name a region: headings first of all. Not rows, of which there are too many to remember.
const NAMING_TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'p', 'span']
const BLOCK_TAGS = ['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']
/** Their text is not for reading. */
const SILENT_TAGS = ['script', 'style', 'template']
/** More than any table has, so that a hostile number stays one. */
const SPAN_MAX = 1000

/** The facts of `html`, read once as it streams by. */
export function readPage(html: string): PageFacts {
  const facts = noFacts()
  const sheets: string[] = []
  const words = collectWords()
  /** How much of either came by so far: a cell knows from them whether it has any. */
  const seen = { words: 0, looks: 0 }
  const open = [OUTSIDE]

  const noteWords = (note: (text: string) => void) => {
    const start = words.start()
    return () => note(words.end(start))
  }

  /** What of `tag` is a fact at once, or when it closes. */
  const note = (place: Place, { tag, sectionId, reader }: Place, attributes: Attributes) => {
    if (tag === 'title' && facts.title === '') return noteWords((text) => (facts.title = text))
    if (/^h[1-6]$/.test(tag)) {
      const heading = { level: Number(tag.slice(1)), name: '', sectionId }
      facts.headings.push(heading)
      return noteWords((name) => {
        heading.name = name
        if (reader?.table.rows === 0) reader.table.heading ||= name
        nameById(attributes['id'], name)
      })
    }
    if (tag === 'a' && attributes['href'] !== undefined) return noteLink(place, attributes)
    if (reader && tag === 'caption') {
      return noteWords((caption) => {
        reader.table.caption = caption
        nameById(attributes['id'], caption)
      })
    }
    if (reader && (tag === 'td' || tag === 'th')) return noteCell(reader, tag, attributes)
    if (reader && tag === 'tr') {
      reader.startRow()
      return reader.endRow
    }
    if (reader && (tag === 'thead' || tag === 'tbody' || tag === 'tfoot')) {
      reader.startGroup(tag === 'thead')
      return () => reader.startGroup(false)
    }
    if (NAMING_TAGS.includes(tag) && attributes['id']) {
      return noteWords((name) => nameById(attributes['id'], name))
    }
    return null
  }

  const nameById = (id: string | undefined, name: string) => {
    if (id && name !== '' && !facts.namesById.has(id)) facts.namesById.set(id, name)
  }

  const noteLink = ({ sectionId, reader }: Place, attributes: Attributes) => {
    const link = {
      name: '',
      href: (attributes['href'] ?? '').trim(),
      opensWindow: attributes['target']?.toLowerCase() === '_blank',
      sectionId,
      isInList: reader?.table.listsCookies ?? false,
    }
    facts.links.push(link)
    return noteWords((text) => (link.name = shortened(attributes['aria-label'] ?? '') || text))
  }

  const noteCell = (reader: TableReader, tag: 'td' | 'th', attributes: Attributes) => {
    const before = { ...seen }
    return () =>
      reader.addCell({
        isHeader: tag === 'th',
        scope: attributes['scope']?.toLowerCase() ?? '',
        columns: Math.max(spanOf(attributes['colspan']), 1),
        rows: spanOf(attributes['rowspan']) || Infinity,
        hasWords: seen.words > before.words,
        hasLook: seen.looks > before.looks || 'style' in attributes || 'class' in attributes,
      })
  }

  const noteAttributes = (tag: string, attributes: Attributes, sectionId: number | null) => {
    const { lang, style, name, content, tabindex } = attributes
    if (tag === 'html') facts.language ??= lang ?? null
    else if (lang !== undefined) facts.passages.push({ tag, language: lang, sectionId })
    if (style) facts.inlineStyles.add(style)
    if (/^\s*\+?0*[1-9]/.test(tabindex ?? '')) facts.hasPositiveTabIndex = true
    if (tag === 'meta' && name?.toLowerCase() === 'viewport') facts.viewport ??= content ?? ''
    // Blocks that touch are words apart: a caption's heading and its paragraph.
    if (BLOCK_TAGS.includes(tag)) words.add(' ')
    const alternative = tag === 'img' ? attributes['alt'] : undefined
    if (alternative?.trim()) {
      seen.words += 1
      words.add(alternative)
    }
    if ('class' in attributes || style !== undefined || tag === 'img' || tag === 'svg') seen.looks += 1
  }

  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const parent = open.at(-1) ?? OUTSIDE
      const place = placeOf(tag, attributes, parent)
      if (place.reader && place.reader !== parent.reader) facts.tables.push(place.reader.table)
      noteAttributes(tag, attributes, place.sectionId)
      open.push({ ...place, close: note(parent, place, attributes) })
    },
    ontext: (text) => {
      const { tag } = open.at(-1) ?? OUTSIDE
      if (tag === 'style') sheets.push(text)
      if (SILENT_TAGS.includes(tag)) return
      if (/\S/.test(text)) seen.words += 1
      words.add(text)
    },
    onclosetag: () => open.pop()?.close?.(),
  })
  parser.end(html)
  return { ...facts, styleSheet: sheets.join('') }
}

function placeOf(tag: string, attributes: Attributes, parent: Place): Place {
  const id = attributes['id'] ?? ''
  const [, section] = tag === 'section' ? (/^section-(\d{1,15})$/.exec(id) ?? []) : []
  const region = regionOf(tag, attributes) ?? parent.region
  const place = {
    ...parent,
    tag,
    region,
    close: null,
    sectionId: section ? Number(section) : parent.sectionId,
  }
  if (tag !== 'table') return place
  const listsCookies = /^category-\d+$/.test(id)
  const sectionId = listsCookies ? null : place.sectionId
  return { ...place, sectionId, reader: readTableFacts({ listsCookies, sectionId, region }) }
}

/** What scrolls, by its class in our style sheet, or can be focused. */
function regionOf(tag: string, attributes: Attributes): RegionFact | null {
  const isTable = (attributes['class'] ?? '').split(/\s+/).includes('table')
  if (!isTable && (attributes['tabindex'] === undefined || tag === 'a' || tag === 'table')) return null
  return {
    isFocusable: /^\s*\+?\d+\s*$/.test(attributes['tabindex'] ?? ''),
    label: shortened(attributes['aria-label'] ?? ''),
    labelledBy: (attributes['aria-labelledby'] ?? '').split(/\s+/).filter(Boolean),
  }
}

function spanOf(span = '1'): number {
  const number = Number.parseInt(span, 10)
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, SPAN_MAX)
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
