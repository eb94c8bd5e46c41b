/** `text` as it is written in HTML between tags. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** `text` as it is written in HTML between the double quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', '&quot;')
}

// As in Markdown.
const AUTOLINK = /<(https?:\/\/[^<>\s]+)>/gi

/** A heading as it is read out: an address in it is written between angle brackets, and read without them. */
export function plainHeading(heading: string): string {
  return heading.replaceAll(AUTOLINK, '$1')
}
