import { plainHeading } from '#charter/kit/html.ts'

/** Returns the name of a section: its heading, or the beginning of its text. */
export function sectionName({ heading, body }: { heading?: string; body?: string }): string {
  return plainHeading(heading ?? '') || excerptOf(body ?? '', 60)
}

/** Returns the first `length` characters of a formatted text, without markup. */
export function excerptOf(html: string, length: number): string {
  // Not `sanitiseRichText`: it is large, every screen loads this module, and the result is not inserted as HTML.
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const words = [...body.children].map((block) => block.textContent.trim()).join(' ')
  return words.length > length ? `${words.slice(0, length).trimEnd()}…` : words
}
