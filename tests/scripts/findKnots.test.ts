import { describe, expect, it } from 'vitest'
import { findKnots } from '../../scripts/findKnots.ts'
import { graphOf } from './trees.ts'

describe('knots of folders', () => {
  it('are folders beside each other, though no file is in a circle', () => {
    const imports = graphOf({
      'src/charter/words/a.ts': ['src/charter/findings/b.ts'],
      'src/charter/findings/deeper/c.ts': ['src/charter/words/d.ts'],
    })
    expect(findKnots(imports)).toStrictEqual([
      {
        folder: 'src/charter',
        rooms: ['findings', 'words'],
        way: [
          'findings → words (src/charter/findings/deeper/c.ts imports src/charter/words/d.ts)',
          'words → findings (src/charter/words/a.ts imports src/charter/findings/b.ts)',
        ],
      },
    ])
  })

  it.each([
    [
      'a folder and one within it',
      { 'src/admin/a/a.ts': ['src/admin/a/b/b.ts'], 'src/admin/a/b/c.ts': ['src/admin/a/d.ts'] },
    ],
    [
      'files of one folder',
      { 'src/admin/a/a.ts': ['src/admin/a/b.ts'], 'src/admin/a/b.ts': ['src/admin/a/a.ts'] },
    ],
    [
      'folders one above the other',
      { 'src/admin/a/a.ts': ['src/admin/b/b.ts'], 'src/admin/b/c.ts': ['src/admin/c/d.ts'] },
    ],
  ])('are not %s', (_, graph) => {
    expect(findKnots(graphOf(graph))).toStrictEqual([])
  })

  it.each([
    [
      'of a layer with a loose file',
      'src/charter',
      { 'src/charter/a.ts': ['src/charter/b/b.ts'], 'src/charter/b/c.ts': ['src/charter/a.ts'] },
    ],
    [
      'deep within',
      'src/admin/a',
      { 'src/admin/a/b/b.ts': ['src/admin/a/c/c.ts'], 'src/admin/a/c/d.ts': ['src/admin/a/b/e.ts'] },
    ],
    ['of two layers', 'src', { 'src/api/a.ts': ['src/admin/a/b.ts'], 'src/admin/a/c.ts': ['src/api/d.ts'] }],
  ])('are also those %s', (_, folder, graph) => {
    expect(findKnots(graphOf(graph)).map((knot) => knot.folder)).toStrictEqual([folder])
  })
})
