import { isElement } from './isElement.ts'
import { reveal } from './reveal.ts'

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
