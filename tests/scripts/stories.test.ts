import { rmSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readImportGraph } from '../../scripts/importGraph.ts'
import { filesToOpen, STORIES } from '../../scripts/stories.ts'
import { treeOf } from './trees.ts'

describe('the files to open for a story', () => {
  const tree = readImportGraph('.')

  it.each(Object.entries(STORIES))('are known for %s', (_, steps) => {
    expect(filesToOpen(tree, steps).size).toBeGreaterThanOrEqual(steps.length - 1)
  })

  it('are what its steps import within their folders, and nothing elsewhere', () => {
    const root = treeOf({
      'src/admin/a/one.ts': "import './two.ts'\nimport '../b/other.ts'\nexport const first = 1",
      'src/admin/a/two.ts': "import type { T } from './three.ts'\nexport type { T }",
      'src/admin/a/three.ts': 'export type T = 1',
      'src/admin/a/four.ts': '',
      'src/admin/b/other.ts': "import '../a/four.ts'",
    })
    onTestFinished(() => rmSync(root, { recursive: true }))
    const graph = readImportGraph(root)
    expect(filesToOpen(graph, [['admin', 'first']])).toStrictEqual(
      new Set(['src/admin/a/one.ts', 'src/admin/a/two.ts', 'src/admin/a/three.ts']),
    )
    expect(() => filesToOpen(graph, [['server', 'first']])).toThrow(
      /first is exported by 0 files of src\/server/,
    )
  })
})
