import { describe, expect, it } from 'vitest'
import { updatePage } from '#admin/preview/updatePage.ts'

const page = (body: string) =>
  new DOMParser().parseFromString(`<!DOCTYPE html><title>Charte</title>${body}`, 'text/html')

const ROWS = '<tr id="a"><td>a</td></tr><tr id="b"><td>b</td></tr><tr id="c"><td>c</td></tr>'
const table = (rows: string) => `<h1>Charte</h1><p>Avant</p><table><tbody>${rows}</tbody></table><p>Après</p>`

describe('updatePage', () => {
  it.each([
    ['a word changed', table(ROWS), table(ROWS.replace('>b<', '>B<'))],
    [
      'a row added in the middle',
      table(ROWS),
      table(ROWS.replace('<tr id="c">', '<tr id="x"></tr><tr id="c">')),
    ],
    ['a row added at the end', table(ROWS), table(`${ROWS}<tr id="x"><td>x</td></tr>`)],
    ['a row removed', table(ROWS), table(ROWS.replace('<tr id="b"><td>b</td></tr>', ''))],
    ['every row removed', table(ROWS), table('')],
    ['an attribute changed', table(ROWS), table(ROWS.replace('id="b"', 'id="z"'))],
    ['an element of another kind', '<p>Texte</p>', '<h2>Texte</h2>'],
    ['words where there were none', '', '<p>Texte</p>'],
    ['everything', table(ROWS), '<section><h2>Autre</h2></section>'],
  ])('makes the page what is wanted: %s', (_, before, after) => {
    const shown = page(before)
    updatePage(shown, page(after))
    expect(shown.documentElement.outerHTML).toBe(page(after).documentElement.outerHTML)
  })

  it('leaves in place the nodes that did not change', () => {
    const shown = page(table(ROWS))
    const unchanged = ['h1', '#a', '#c', 'p:last-child'].map((selector) => shown.querySelector(selector))
    updatePage(shown, page(table(ROWS.replace('>b<', '>B<'))))
    expect(['h1', '#a', '#c', 'p:last-child'].map((selector) => shown.querySelector(selector))).toEqual(
      unchanged,
    )
    expect(unchanged.every((node) => node?.isConnected)).toBe(true)
  })

  it('keeps the rows around one that is added', () => {
    const shown = page(table(ROWS))
    const last = shown.getElementById('c')
    updatePage(shown, page(table(ROWS.replace('<tr id="c">', '<tr id="x"></tr><tr id="c">'))))
    expect(shown.getElementById('c')).toBe(last)
  })

  it('says which nodes are new, and that none is when nothing changed', () => {
    const shown = page(table(ROWS))
    expect(updatePage(shown, page(table(ROWS)))).toEqual([])
    const [changed] = updatePage(shown, page(table(ROWS.replace('>b<', '>B<'))))
    expect(shown.getElementById('b')?.contains(changed ?? null)).toBe(true)
  })
})
