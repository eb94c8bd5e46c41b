import { afterEach, expect, it, vi } from 'vitest'
import { reveal } from '#admin/preview/frameDom.ts'

afterEach(() => vi.restoreAllMocks())

/** An element at this position in a window of 768 pixels. */
function elementAt(top: number, height: number): HTMLElement {
  const element = document.createElement('p')
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height)
  return element
}

it.each([
  ['in sight', 100, 50],
  ['at the top', 0, 768],
  ['taller than the window, its beginning in sight', 200, 5_000],
])('stays where it is for what is %s', (_, top, height) => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
  reveal(elementAt(top, height))
  expect(scrollTo).not.toHaveBeenCalled()
})

it.each([
  ['below', 2_000, 100, 2_000 - 334],
  ['above', -500, 100, -500 - 334],
  ['cut at the bottom', 700, 100, 700 - 334],
  ['below and taller than the window: its beginning', 1_000, 5_000, 1_000 - 16],
])('scrolls to what is %s', (_, top, height, to) => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
  reveal(elementAt(top, height))
  expect(scrollTo).toHaveBeenCalledWith(0, to)
})
