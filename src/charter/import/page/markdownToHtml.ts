import { dropTrailing } from '../../kit/dropTrailing.ts'
import { escapeAttribute, escapeHtml } from '../../kit/html.ts'

/**
 * Writes the Markdown of pages as HTML: headings, paragraphs, nested lists, tables, links, emphasis, and HTML within it as it
 * stands. Front matter, comments and components of a program go.
 */
export function markdownToHtml(markdown: string): string {
  const lines = withoutFrontMatter(withoutComments(markdown)).split(/\r\n|\n|\r/)
  const html: string[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const [, signs, heading = ''] = /^(#{1,6}) (.*)$/.exec(line) ?? []
    if (line.trim() === '') at += 1
    else if (signs !== undefined) {
      html.push(`<h${signs.length}>${inlineToHtml(dropTrailing(heading, ' #').trim())}</h${signs.length}>`)
      at += 1
    } else if (line.trimStart().startsWith('<')) at = takeHtml(lines, at, html)
    else if (isTableRule(lines[at + 1] ?? '') && line.includes('|')) at = takeTable(lines, at, html)
    else if (ITEM.test(line)) at = takeList(lines, at, html)
    else at = takeParagraph(lines, at, html)
  }
  return html.join('\n')
}

function withoutComments(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start)
    parts.push(text.slice(from, start))
    from = end === -1 ? text.length : end + 3
  }
  return parts.join('') + text.slice(from)
}

function withoutFrontMatter(text: string): string {
  if (!/^---\r?\n/.test(text)) return text
  const end = text.indexOf('\n---', 3)
  if (end === -1) return text
  const line = text.indexOf('\n', end + 1)
  const body = line === -1 ? '' : text.slice(line + 1)
  // Of some systems, the facts are all there is.
  return body.trim() === '' ? text.slice(4, end) : body
}

/** HTML goes on to the next empty line outside a table. A component of a program begins with a capital. */
function takeHtml(lines: readonly string[], start: number, html: string[]): number {
  const block: string[] = []
  let at = start
  let depth = 0
  for (let line = lines[at]; line !== undefined; at += 1, line = lines[at]) {
    if (line.trim() === '' && depth <= 0) break
    depth += (line.match(/<table\b/gi)?.length ?? 0) - (line.match(/<\/table>/gi)?.length ?? 0)
    block.push(line)
  }
  html.push(block.join('\n').replace(/<\/?[A-Z]\w{0,60}[^<>]{0,500}>/g, ''))
  return at
}

function isTableRule(line: string): boolean {
  return /^[|: -]+$/.test(line) && line.includes('|') && line.includes('--')
}

function takeTable(lines: readonly string[], start: number, html: string[]): number {
  const rowOf = (line: string, tag: string) =>
    line
      .trim()
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split(/(?<!\\)\|/)
      .map((cell) => `<${tag}>${inlineToHtml(cell.trim().replaceAll('\\|', '|'))}</${tag}>`)
      .join('')
  const rows = [`<tr>${rowOf(lines[start] ?? '', 'th')}</tr>`]
  let at = start + 2
  for (let line = lines[at]; line?.includes('|'); at += 1, line = lines[at])
    rows.push(`<tr>${rowOf(line, 'td')}</tr>`)
  html.push(`<table>${rows.join('')}</table>`)
  return at
}

const ITEM = /^ {0,12}(?:[-*+]|\d{1,4}[.)]) +(?=\S)/
/** Of lists within lists, which pages hardly have more of. */
const LEVELS_MAX = 6

function takeList(lines: readonly string[], start: number, html: string[]): number {
  const open: { indent: number; tag: string }[] = []
  let list = ''
  let at = start
  for (let line = lines[at]; line !== undefined; at += 1, line = lines[at]) {
    if (line.trim() === '') {
      if (!ITEM.test(lines[at + 1] ?? '')) break
      continue
    }
    if (!ITEM.test(line)) {
      list += ` ${inlineToHtml(line.trim())}`
      continue
    }
    const indent = line.length - line.trimStart().length
    while (open.length > 0 && indent < (open.at(-1)?.indent ?? 0)) list += `</li></${open.pop()?.tag}>`
    if (open.length > 0 && (indent === open.at(-1)?.indent || open.length >= LEVELS_MAX)) list += '</li>'
    else {
      const tag = /^\s*\d/.test(line) ? 'ol' : 'ul'
      open.push({ indent, tag })
      list += `<${tag}>`
    }
    list += `<li>${inlineToHtml(line.replace(ITEM, '').trim())}`
  }
  while (open.length > 0) list += `</li></${open.pop()?.tag}>`
  html.push(list)
  return at
}

function takeParagraph(lines: readonly string[], start: number, html: string[]): number {
  const block: string[] = []
  let at = start
  for (let line = lines[at]; line !== undefined && line.trim() !== ''; at += 1, line = lines[at]) {
    if (at > start && (ITEM.test(line) || /^#{1,6} /.test(line) || line.startsWith('<'))) break
    block.push(line.trim())
  }
  html.push(`<p>${inlineToHtml(block.join(' '))}</p>`)
  return at
}

/** Links, addresses between angle brackets, code and emphasis; a sign after a backslash is itself. */
const INLINE =
  /\\([\\`*_{}[\]()#+.!|<>-])|\[([^[\]]{1,500})\]\(([^()\s]{1,1000}(?:\([^()\s]{0,200}\))?)(?: "[^"]{0,200}")?\)|<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>|`([^`]{1,500})`|(?:\*\*([^*]{1,500})\*\*|(?<![\p{L}\p{N}_])__([^_]{1,500})__(?![\p{L}\p{N}_]))|(?<![\p{L}\p{N}_*])([*_])([^*_\s](?:[^*_]{0,500}[^*_\s])?)\8(?![\p{L}\p{N}_*])/gu

function inlineToHtml(text: string): string {
  let html = ''
  let end = 0
  for (const match of text.matchAll(INLINE)) {
    html += markupToHtml(text.slice(end, match.index))
    html += inlineOf(match)
    end = match.index + match[0].length
  }
  return html + markupToHtml(text.slice(end))
}

function inlineOf([
  whole,
  escaped,
  words,
  href,
  address,
  code,
  stars,
  strokes,
  ,
  em,
]: RegExpExecArray): string {
  if (escaped !== undefined) return escapeHtml(escaped)
  if (words !== undefined && href !== undefined)
    return `<a href="${escapeAttribute(unescape(href))}">${escapeHtml(unescape(words))}</a>`
  if (address !== undefined)
    return `<a href="${escapeAttribute(address)}">${escapeHtml(address.replace(/^mailto:/, ''))}</a>`
  if (code !== undefined) return `<code>${escapeHtml(code)}</code>`
  const strong = stars ?? strokes
  if (strong !== undefined) return `<strong>${escapeHtml(strong)}</strong>`
  return em === undefined ? escapeHtml(whole) : `<em>${escapeHtml(em)}</em>`
}

function unescape(text: string): string {
  return text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
}

/** Tags within a line stay, other angle brackets are text. */
function markupToHtml(text: string): string {
  return text.replace(/&(?![a-z\d#]{1,10};)/gi, '&amp;').replace(/<(?!\/?[a-z][^<>]{0,500}>)/gi, '&lt;')
}
