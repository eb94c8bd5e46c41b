import { vi } from 'vitest'

/** Gives the next screen the width of a computer: jsdom has none, which the screens take for a phone. */
export function openWideWindow(): void {
  vi.stubGlobal('matchMedia', (media: string) => {
    const list = new EventTarget()
    return Object.assign(list, { media, matches: media.includes('min-width') })
  })
}
