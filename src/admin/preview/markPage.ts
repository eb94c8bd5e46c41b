// Set through the CSSOM, which a strict Content-Security-Policy allows; a colour that shows on the charter's white.
const OUTLINE = '3px solid #b8336a'

/** Draws a line around the elements with these ids; gives back those that the page has. */
export function markPage(page: Document, anchors: readonly string[]): HTMLElement[] {
  const elements = anchors.map((anchor) => page.getElementById(anchor)).filter((element) => element !== null)
  for (const { style } of elements) {
    style.outline = OUTLINE
    style.outlineOffset = '2px'
  }
  return elements
}

/** Takes the marks off, so that the page is again exactly what was rendered. */
export function unmark(elements: HTMLElement[]): void {
  for (const element of elements) element.removeAttribute('style')
}
