import { isElement } from './isElement.ts'

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
