// As in Markdown.
const AUTOLINK = /<(https?:\/\/[^<>\s]+)>/gi

/** A heading as it is read out: an address in it is written between angle brackets, and read without them. */
export function plainHeading(heading: string): string {
  return heading.replaceAll(AUTOLINK, '$1')
}
