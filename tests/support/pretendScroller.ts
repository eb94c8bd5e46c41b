import { vi } from 'vitest'

/** Gives the rows of long tables a height, and what they scroll in room for some: jsdom lays out nothing. */
export function pretendScroller(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(80)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_000)
}
