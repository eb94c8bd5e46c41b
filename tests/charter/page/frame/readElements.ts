import { DomUtils, parseDocument } from 'htmlparser2'

/** An element of a parsed page. */
export type PageElement = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** All elements of `html`, in the order of the page. */
export function readElements(html: string): PageElement[] {
  return DomUtils.getElementsByTagName('*', parseDocument(html), true)
}

/** The element itself, then those around it, the innermost first. */
export function lineageOf(element: PageElement): PageElement[] {
  const { parent } = element
  return [element, ...(parent !== null && 'attribs' in parent ? lineageOf(parent) : [])]
}

/** The words of an element, those of its images included. */
export function wordsOf(element: PageElement): string {
  const images = DomUtils.getElementsByTagName('img', element, true)
  const texts = [DomUtils.textContent(element), ...images.map(({ attribs }) => attribs['alt'] ?? '')]
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}

/** The table around an element, when it lists the cookies of a category. */
export function listAround(element: PageElement): PageElement | undefined {
  return lineageOf(element).find(
    ({ name, attribs }) => name === 'table' && /^category-\d+$/.test(attribs['id'] ?? ''),
  )
}
