import { describe, expect, it } from 'vitest'
import { readText } from '#charter/import/readText.ts'

describe('a category above empty cells', () => {
  const rowsOf = (text: string) => {
    const result = readText(text)
    return result.ok
      ? result.reading.rows.map(({ cells, notes }) => [
          cells.get('cookie.name'),
          cells.get('category.name') ?? '',
          ...notes,
        ])
      : []
  }

  it('holds for them, as a merged cell that was saved as CSV, down to the next empty row', () => {
    const text =
      'Catégorie,Cookie,Durée\nNécessaires,sid,session\n,cart_id,1 mois\nAudience,_ga,13 mois\n,_gid,1 jour\n,,\n,x_id,1 an\n'
    expect(rowsOf(text)).toEqual([
      ['sid', 'Nécessaires'],
      ['cart_id', 'Nécessaires', 'categoryCarried'],
      ['_ga', 'Audience'],
      ['_gid', 'Audience', 'categoryCarried'],
      ['x_id', ''],
    ])
  })

  it('may stand in a row of its own', () => {
    const text = 'Catégorie;Cookie;Durée\nNécessaires;;\n;sid;session\nAudience;;\n;_ga;13 mois\n'
    expect(rowsOf(text)).toEqual([
      ['sid', 'Nécessaires', 'categoryCarried'],
      ['_ga', 'Audience', 'categoryCarried'],
    ])
  })

  it.each([
    ['one category stands twice', 'A,sid\n,b_id\nA,_ga\n'],
    ['the first row has none', ',sid\nA,b_id\nB,_ga\n,_gid\n'],
    ['hardly a cell is empty', 'A,sid\nB,b_id\nC,_ga\n,_gid\nD,d_id\nE,e_id\n'],
  ])('says nothing of them where %s', (_when, body) => {
    expect(rowsOf(`Catégorie,Cookie\n${body}`).flat()).not.toContain('categoryCarried')
  })

  it('says nothing of them where it stands behind the name', () => {
    expect(rowsOf('Cookie,Catégorie\nsid,A\nb_id,\n_ga,B\n_gid,\n').flat()).not.toContain('categoryCarried')
  })
})
