// A colour that shows on the charter's light ground and on its dark one.
const OUTLINE = '3px solid #c2407f'

/**
 * Marks the elements with these ids as what is being edited, and gives back those that the page has. The line is
 * drawn through the CSSOM, which a strict Content-Security-Policy allows.
 */
export function markPage(page: Document, anchors: readonly string[]): HTMLElement[] {
  const elements = anchors.map((anchor) => page.getElementById(anchor)).filter((element) => element !== null)
  for (const element of elements) {
    element.setAttribute('aria-current', 'true')
    element.style.outline = OUTLINE
    element.style.outlineOffset = '-2px'
  }
  return elements
}

/** Takes the marks off, so that the page is again exactly what was rendered. */
export function unmark(elements: HTMLElement[]): void {
  for (const element of elements) {
    element.removeAttribute('aria-current')
    element.removeAttribute('style')
  }
}
