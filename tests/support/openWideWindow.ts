import { vi } from 'vitest'

/** Makes the window of the next screen as wide as a computer's: jsdom has no width, and a screen without one is a phone's. */
export function openWideWindow(): void {
  vi.stubGlobal('matchMedia', (media: string) => {
    const list = new EventTarget()
    return Object.assign(list, { media, matches: media.includes('min-width') })
  })
}
