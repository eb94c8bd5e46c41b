import { addressWithoutScheme } from './cells.ts'
import { escapeAttribute, escapeHtml } from '../kit/html.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import type { Charter } from './charter.ts'
import { readRichText } from '../richText/readRichText.ts'
import type { RichText } from '../richText/richTextBlocks.ts'
import { rememberResults } from '../kit/collections.ts'

// `<https://…>`, or an e-mail address with or without the brackets.
const ADDRESS = /<(https?:\/\/[^\s<>]+)>|<?\b([\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+)\b>?/gi

/**
 * Plain text as HTML: its line breaks, and links for the addresses in it (`<https://…>`, `name@host`), shown as
 * people say them, without brackets or `https://`.
 */
export function plainTextToHtml(text: string): string {
  let html = ''
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const [written, webAddress, mailAddress] = match
    html += linesToHtml(text.slice(end, match.index)) + addressToHtml(written, webAddress, mailAddress)
    end = match.index + written.length
  }
  return html + linesToHtml(text.slice(end))
}

/** A link whose text is escaped here; `href` has been checked by whoever calls. */
export function linkToHtml(text: string, href: string): string {
  return `<a href="${escapeAttribute(href)}">${linesToHtml(text)}</a>`
}

export function linesToHtml(text: string): string {
  return escapeHtml(text).replace(/\r\n?|\n/g, '<br>')
}

function addressToHtml(written: string, webAddress = '', mailAddress = ''): string {
  if (mailAddress) return linkToHtml(mailAddress, `mailto:${mailAddress}`)
  return isWebAddress(webAddress)
    ? linkToHtml(addressWithoutScheme(webAddress), webAddress)
    : escapeHtml(written)
}

/** Who answers for the data, then how to reach them, on lines of their own. */
export function controllerText({ controller, controllerContact }: Charter): string {
  return [controller, controllerContact].filter(Boolean).join('\n')
}

/** A charter has some ten sections; twice that leaves room for the one that is being typed. */
const REMEMBERED = 24

/**
 * A section's body as the renderers write it. It is cleaned here too, for not every row comes through the API, and
 * remembered: a preview renders the whole page at each keystroke, of which one section at most has changed.
 */
export const sectionText: (body: string) => RichText = rememberResults(readRichText, REMEMBERED)
