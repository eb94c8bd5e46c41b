import type { ResourceName } from '#api/resourceNames.ts'
import type { Register } from '#charter/register/register.ts'

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

/** Where the charter shows a record: the ids that `renderHtml` gives. A provider is in the rows of its cookies. */
export function anchorsOf(resource: ResourceName, id: number, { cookies }: Register): string[] {
  switch (resource) {
    case 'cookies':
      return [`cookie-${id}`]
    case 'categories':
      return [`category-${id}`]
    case 'sections':
      return [`section-${id}`]
    case 'providers':
      return cookies.filter(({ providerId }) => providerId === id).map((cookie) => `cookie-${cookie.id}`)
    case 'sites':
      return []
  }
}

/** Scrolls the node's page if it is out of sight; that page alone, where `scrollIntoView` moves the ones around it too. */
export function reveal(node: Node): void {
  const view = node.ownerDocument?.defaultView
  const element = isElement(node) ? node : node.parentElement
  if (!view || !element) return
  const { top, bottom, height } = element.getBoundingClientRect()
  const inSight = top >= 0 && (bottom <= view.innerHeight || top < view.innerHeight / 2)
  if (inSight) return
  const margin = Math.max(16, (view.innerHeight - height) / 2)
  view.scrollTo(view.scrollX, view.scrollY + top - margin)
}

/** Keeps the frame on its page: a link within the page moves there, any other opens in a new tab. */
export function openLink(event: Event): void {
  const link = event.target && isElement(event.target) ? event.target.closest('a[href]') : null
  if (!link) return
  event.preventDefault()
  const target = link.getAttribute('href') ?? ''
  if (target.startsWith('#')) {
    const goal = link.ownerDocument.getElementById(target.slice(1))
    if (goal) reveal(goal)
  } else {
    window.open(target, '_blank', 'noopener,noreferrer')
  }
}

/** Whether a node of any page is an element; `instanceof` is false for one of a frame, whose window has its own classes. */
export function isElement(node: EventTarget): node is HTMLElement {
  return 'nodeType' in node && node.nodeType === Node.ELEMENT_NODE
}
