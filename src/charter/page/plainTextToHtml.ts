import { addressWithoutScheme } from './cells.ts'
import { escapeAttribute, escapeHtml } from '../kit/html.ts'
import { isWebAddress } from '../kit/webAddress.ts'

// `<https://…>`, or an e-mail address with or without the brackets.
const ADDRESS = /<(https?:\/\/[^\s<>]+)>|<?\b([\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+)\b>?/gi

/**
 * Writes plain text as HTML with its line breaks, and with links for the addresses in it (`<https://…>`, `name@host`),
 * shown without brackets or `https://`.
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

/** Writes a link and escapes its text. The caller must have checked `href`. */
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
