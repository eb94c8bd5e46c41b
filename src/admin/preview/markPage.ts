// A colour that shows on the charter's light ground and on its dark one.
const LINE = '3px solid #c2407f'

/**
 * Marks the elements with these ids as what is being edited. The line is drawn through the CSSOM, which a strict
 * Content-Security-Policy allows.
 */
export function markPage(page: Document, anchors: readonly string[]): void {
  for (const anchor of anchors) {
    const element = page.getElementById(anchor)
    if (element) mark(element)
  }
}

function mark(element: HTMLElement): void {
  element.setAttribute('aria-current', 'true')
  const isRow = element.localName === 'tr'
  // Around a table stands what makes it scroll sideways, which would cut a line drawn within it.
  const { style } = (element.localName === 'table' && element.parentElement) || element
  style.outline = LINE
  // The cells of a row leave room around their words; a section or a table starts right with its own.
  style.outlineOffset = isRow ? '-2px' : '8px'
}
