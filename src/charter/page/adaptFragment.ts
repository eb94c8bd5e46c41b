import { Parser } from 'htmlparser2'
import type { FragmentVariant } from './fragmentVariant.ts'

/**
 * Fits a fragment, frozen or of the draft, into the page of another site. What is read stays the same, to the letter. What
 * template engines, shortcodes and typographers of content management systems would replace is written so that they see
 * nothing in it.
 */
export function adaptFragment(fragment: string, variant: FragmentVariant): string {
  return [...adaptInPieces(fragment, variant)].join('')
}

const PIECE_LENGTH = 65_536

/** The same in pieces, so that a caller can let others work between one piece and the next. */
export function* adaptInPieces(fragment: string, variant: FragmentVariant): Generator<string> {
  let html = ''
  const writer = createWriter(variant, listIds(fragment), (written) => (html += written))
  for (let start = 0; start < fragment.length;) {
    // A piece ends with a line: two characters that mean something together are never parted.
    const lineEnd = fragment.indexOf('\n', start + PIECE_LENGTH)
    const end = lineEnd === -1 ? fragment.length : lineEnd + 1
    writer.write(fragment.slice(start, end))
    start = end
    yield html
    html = ''
  }
  writer.end()
  yield html
}

type Attributes = Readonly<Record<string, string>>

/** What is written where an element begins and where it ends. */
interface Tags {
  start: string
  end: string
}

// Entities are passed on as they are. In a fragment every `<` and `>` of a text or an attribute is one.
const VERBATIM = { decodeEntities: false }

function createWriter(variant: FragmentVariant, ids: ReadonlySet<string>, write: (html: string) => void) {
  const { style, heading, prefix } = variant
  /** The elements that are open, each with the end that it has here. */
  const open: { tag: string; end: string }[] = []
  /** What the region around the next table says of itself. */
  let region: Attributes = {}

  const shift = (tag: string) => {
    const level = HEADING.exec(tag)?.[1]
    return level === undefined ? tag : `h${Math.min(6, Number(level) + heading - 1)}`
  }
  const renameId = (id: string) => (ids.has(id) ? prefix + id : id)
  const attributesToHtml = (attributes: Attributes) =>
    Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${shieldAttribute(name, renameIds(name, value, renameId))}"`)
      .join('')
  const element = (tag: string, attributes: Attributes): Tags => ({
    start: `<${tag}${attributesToHtml(attributes)}>`,
    end: VOID_TAGS.includes(tag) ? '' : `</${tag}>`,
  })

  const dsfrTable = (attributes: Attributes): Tags => {
    const scroller = attributesToHtml({ ...region, ...('tabindex' in region ? { role: 'region' } : {}) })
    const { start, end } = element('table', attributes)
    region = {}
    return {
      start: [
        '<div class="fr-table fr-table--bordered fr-table--multiline">',
        '<div class="fr-table__wrapper">',
        `<div class="fr-table__container"${scroller}>`,
        `<div class="fr-table__content">${start}`,
      ].join(''),
      end: `${end}</div></div></div></div>`,
    }
  }
  /** Null for an element that is the same everywhere. */
  const dsfrElement = (tag: string, attributes: Attributes, parent: string): Tags | null => {
    if (tag === 'table') return dsfrTable(attributes)
    if (tag === 'section' && attributes['class']?.split(' ').includes('table')) {
      const { class: _, ...rest } = attributes
      region = rest
      return { start: '', end: '' }
    }
    if (parent !== 'caption') return null
    if (HEADING.test(tag)) return element('span', attributes)
    if (tag === 'p') return element('div', { ...attributes, class: 'fr-table__caption__desc' })
    return null
  }
  const adapt = (tag: string, attributes: Attributes, parent: string): Tags => {
    const own = style === 'dsfr' ? dsfrElement(tag, attributes, parent) : null
    if (own !== null) return own
    // AngularJS, which runs in the pages of Opendatasoft, leaves alone what is in such an element.
    if (parent === '') return element(tag, { ...attributes, 'data-ng-non-bindable': '' })
    return element(shift(tag), attributes)
  }

  return new Parser(
    {
      onopentag(tag, attributes) {
        const { start, end } = adapt(tag, withoutCards(attributes), open.at(-1)?.tag ?? '')
        open.push({ tag, end })
        write(start)
      },
      ontext: (text) => write(shieldText(text)),
      onclosetag: () => write(open.pop()?.end ?? ''),
    },
    VERBATIM,
  )
}

const HEADING = /^h([1-6])$/
const VOID_TAGS = ['br', 'hr', 'img']

/** Only the style sheet of our page makes cards of rows; the DSFR lays out a table with roles in another way. */
function withoutCards({ role: _role, 'data-label': _label, ...rest }: Attributes): Attributes {
  return rest
}

function listIds(fragment: string): ReadonlySet<string> {
  return new Set(Array.from(fragment.matchAll(/<[a-z][^<>]*? id="([^"]*)"/g), ([, id = '']) => id))
}

/** The attributes that hold ids, parted by spaces. */
const ID_ATTRIBUTES = ['id', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls']

function renameIds(name: string, value: string, rename: (id: string) => string): string {
  if (ID_ATTRIBUTES.includes(name)) return value.split(' ').map(rename).join(' ')
  return name === 'href' && value.startsWith('#') ? `#${rename(value.slice(1))}` : value
}

/**
 * Writes brackets and braces so that no engine finds a pair of them: `{{ }}`, `{% %}`, `${ }`, `[[ ]]`, `[shortcode]`, `[token:name]`.
 * Those that read the source find a character reference, those that read the page's nodes find one that stands alone.
 * WordPress makes a dash of two hyphens, which the names of cookies have.
 */
function shieldText(text: string): string {
  return text.replace(/[[\]{}]|-(?=-)/g, (sign) =>
    sign === '[' || sign === '{' ? `<span>${reference(sign)}</span>` : reference(sign),
  )
}

function shieldAttribute(name: string, value: string): string {
  // RFC 3986 has no brace in an address; brackets are part of an IPv6 one.
  const escaped =
    name === 'href' || name === 'src' ? value.replaceAll('{', '%7B').replaceAll('}', '%7D') : value
  return escaped.replace(/[[\]{}]|-(?=-)/g, reference)
}

function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`
}
