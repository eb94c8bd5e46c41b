import { plainHeading } from '#charter/kit/html.ts'

/** What a section is called: its heading, or how its text begins. */
export function sectionName({ heading, body }: { heading?: string; body?: string }): string {
  return plainHeading(heading ?? '') || excerptOf(body ?? '', 60)
}

/** The first characters of a formatted text, its markup left out. */
export function excerptOf(html: string, length: number): string {
  // Not `sanitiseRichText`, which is heavy: every screen loads this, and nothing parsed here is shown as HTML.
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const words = [...body.children].map((block) => block.textContent.trim()).join(' ')
  return words.length > length ? `${words.slice(0, length).trimEnd()}…` : words
}
