import type { ResourceName } from '#api/resourceNames.ts'
import type { Register } from '#charter/register/register.ts'

// The colour is visible on the light and on the dark background of the charter.
const OUTLINE = '3px solid #c2407f'

/**
 * Outlines the elements with these ids as the edited ones. The styles are set through the CSSOM, which a strict
 * Content-Security-Policy allows.
 */
export function markPage(page: Document, anchors: readonly string[]): void {
  for (const anchor of anchors) {
    const element = page.getElementById(anchor)
    // Of several names on one row, the others than the first are places within it.
    const place = element?.localName === 'span' ? element.closest('tr') : element
    if (place) mark(place)
  }
}

function mark(element: HTMLElement): void {
  element.setAttribute('aria-current', 'true')
  const isRow = element.localName === 'tr'
  // The element around a table scrolls sideways and would clip an outline drawn within it.
  const { style } = (element.localName === 'table' && element.parentElement) || element
  style.outline = OUTLINE
  // The cells of a row have padding, so its outline fits inside; a section or a table has none.
  style.outlineOffset = isRow ? '-2px' : '8px'
}

/** Lists the ids that `renderHtml` gives to the elements of a record. A provider is shown in the rows of its cookies. */
export function listAnchors(resource: ResourceName, id: number, { cookies }: Register): string[] {
  switch (resource) {
    case 'cookies':
      return [`cookie-${id}`]
    case 'categories':
      return [`category-${id}`]
    case 'sections':
      return [`section-${id}`]
    case 'providers':
      return [
        `provider-${id}`,
        ...cookies.filter(({ providerId }) => providerId === id).map((cookie) => `cookie-${cookie.id}`),
      ]
    case 'sites':
      return []
  }
}

/** Scrolls a node's page to it if it is out of sight. `scrollIntoView` would also scroll the pages around the frame. */
export function reveal(node: Node): void {
  const view = node.ownerDocument?.defaultView
  const element = isElement(node) ? node : node.parentElement
  if (!view || !element) return
  const { top, bottom, height } = element.getBoundingClientRect()
  const isInSight = top >= 0 && (bottom <= view.innerHeight || top < view.innerHeight / 2)
  if (isInSight) return
  const margin = Math.max(16, (view.innerHeight - height) / 2)
  view.scrollTo(view.scrollX, view.scrollY + top - margin)
}

/** Handles a click on a link in the frame: an anchor scrolls, any other link opens in a new tab. */
export function openLink(event: Event): void {
  const link = event.target && isElement(event.target) ? event.target.closest('a[href]') : null
  if (!link) return
  event.preventDefault()
  const target = link.getAttribute('href') ?? ''
  if (target.startsWith('#')) {
    const anchor = link.ownerDocument.getElementById(target.slice(1))
    if (anchor) reveal(anchor)
  } else {
    window.open(target, '_blank', 'noopener,noreferrer')
  }
}

/** Whether a node is an element, in any page: `instanceof` fails for a frame, whose window has its own classes. */
export function isElement(node: EventTarget): node is HTMLElement {
  return 'nodeType' in node && node.nodeType === Node.ELEMENT_NODE
}
