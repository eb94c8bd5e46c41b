import { addressWithoutScheme } from './cells.ts'
import { findAddresses } from '../kit/findAddresses.ts'
import { escapeAttribute, escapeHtml } from '../kit/html.ts'
import { isWebAddress } from '../kit/webAddress.ts'

// `<https://…>`, or an e-mail address with or without the brackets.
const ADDRESS = /<(https?:\/\/[^\s<>]+)>|<?\b([\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+)\b>?/gi

/**
 * Writes plain text as HTML with its line breaks, and with links for the addresses in it: `<https://…>` and `name@host`,
 * shown without brackets or `https://`, and others as they were typed.
 */
export function plainTextToHtml(text: string): string {
  let html = ''
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const [written, webAddress, mailAddress] = match
    html += typedTextToHtml(text.slice(end, match.index)) + addressToHtml(written, webAddress, mailAddress)
    end = match.index + written.length
  }
  return html + typedTextToHtml(text.slice(end))
}

/** Writes a link and escapes its text. The caller must have checked `href`. */
export function linkToHtml(text: string, href: string, attributes = ''): string {
  return `<a${attributes} href="${escapeAttribute(href)}">${linesToHtml(text)}</a>`
}

export function linesToHtml(text: string): string {
  return escapeHtml(text).replace(/\r\n?|\n/g, '<br>')
}

/** Writes text with its line breaks and with links for the web addresses that it names. */
export function typedTextToHtml(typed: string): string {
  return findAddresses(typed)
    .map(({ text, href }) => (href === undefined ? linesToHtml(text) : linkToHtml(text, href, ADDRESS_CLASS)))
    .join('')
}

const ADDRESS_CLASS = ' class="address"'

function addressToHtml(written: string, webAddress = '', mailAddress = ''): string {
  if (mailAddress) return linkToHtml(mailAddress, `mailto:${mailAddress}`)
  return isWebAddress(webAddress)
    ? linkToHtml(addressWithoutScheme(webAddress), webAddress)
    : escapeHtml(written)
}
