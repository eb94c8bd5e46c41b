/** Escapes `text` for HTML between tags. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Escapes `text` for an HTML attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', '&quot;')
}

// As in Markdown.
const AUTOLINK = /<(https?:\/\/[^<>\s]+)>/gi

/** Returns a heading as people read it: without the angle brackets that mark an address in it. */
export function plainHeading(heading: string): string {
  return heading.replaceAll(AUTOLINK, '$1')
}

/** The attribute that says the language of what an element holds, where that is another than around it. */
export function langAttribute(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${lang}"`
}
