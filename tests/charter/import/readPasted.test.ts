import { describe, expect, it } from 'vitest'
import { readPasted } from '#charter/import/readPasted.ts'

function read(html: string, text: string) {
  const result = readPasted({ html, text })
  return result.ok
    ? {
        format: result.reading.format,
        names: result.reading.rows.map(({ cells }) => cells.get('cookie.name')),
      }
    : result.unreadable.code
}

describe('what is pasted', () => {
  it.each([
    [
      'cells of a spreadsheet',
      '<meta charset="utf-8"><table><tr><td>Nom</td><td>But</td></tr><tr><td>_ga<br>_gid</td><td>a</td></tr></table>',
      'Nom\tBut\n"_ga\n_gid"\ta',
      { format: 'html', names: ['_ga', '_gid'] },
    ],
    ['a page', '<h2>Cookies</h2><p>Texte.</p>', 'Cookies\n\nTexte.', { format: 'html', names: [] }],
    ['text alone', '', 'Nom;But\n_ga;a', { format: 'csv', names: ['_ga'] }],
    [
      'a table from an editor of code',
      '<div style="color:#fff"><div><span>Nom;But</span></div><div><span>_ga;a</span></div></div>',
      'Nom;But\n_ga;a',
      { format: 'csv', names: ['_ga'] },
    ],
    [
      'JSON from a page that shows it',
      '<pre><span>{</span></pre><p>…</p>',
      '{"disclosures":[{"identifier":"uid","type":"cookie"}]}',
      { format: 'tcfDisclosures', names: ['uid'] },
    ],
    ['HTML alone', '<p>Texte.</p>', '', { format: 'html', names: [] }],
    ['the source of a page', '', '<!doctype html><h2>a</h2><p>b</p>', { format: 'html', names: [] }],
    ['nothing', ' ', '\n', 'empty'],
  ])('is read in the form that says most: %s', (_, html, text, expected) => {
    expect(read(html, text)).toEqual(expected)
  })
})
