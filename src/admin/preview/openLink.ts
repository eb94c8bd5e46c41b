import { reveal } from './reveal.ts'

/** Keeps the frame on its page: a link within the page moves there, any other opens in a new tab. */
export function openLink(event: Event): void {
  const link = linkOf(event.target)
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

// The page belongs to the frame's window, whose classes are not this window's: `instanceof` would be false.
function linkOf(target: EventTarget | null): Element | null {
  return target && 'closest' in target && typeof target.closest === 'function'
    ? target.closest('a[href]')
    : null
}
