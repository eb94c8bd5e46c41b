import { expect, it } from 'vitest'
import { markPage } from '#admin/preview/frameDom.ts'

const page = () =>
  new DOMParser().parseFromString(
    '<section id="section-1"><div class="table"><table id="category-1"><tr id="cookie-1"><td>a</td></tr></table></div></section>',
    'text/html',
  )

it('draws a line around what is being edited and says so to assistive technology', () => {
  const shown = page()
  markPage(shown, ['cookie-1'])
  const row = shown.getElementById('cookie-1')
  expect(row?.getAttribute('aria-current')).toBe('true')
  expect(row?.style.outlineStyle).toBe('solid')
  expect(shown.querySelectorAll('[aria-current]')).toHaveLength(1)
})

it('draws the line around what a table scrolls in, where it is not cut', () => {
  const shown = page()
  markPage(shown, ['category-1'])
  expect(shown.querySelector<HTMLElement>('.table')?.style.outlineStyle).toBe('solid')
  expect(shown.getElementById('category-1')?.getAttribute('aria-current')).toBe('true')
})

it('marks nothing that the page does not have', () => {
  const shown = page()
  markPage(shown, ['cookie-0'])
  expect(shown.body.innerHTML).toBe(page().body.innerHTML)
})
