import { rmSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findCircles, reach, readImportGraph, shortestWayRound } from '../../scripts/importGraph.ts'
import { graphOf, treeOf } from './trees.ts'

describe('reading the imports of a tree', () => {
  const root = treeOf({
    'src/charter/a.ts': `
      import type { B } from './b.ts'
      import { type C, c } from '#api/c.tsx'
      import './d.ts'
      import './style.css'
      import { z } from 'zod'
      import type { Hono } from 'hono'
      // import './comment.ts'
      export const a = () => import('./onDemand.ts')
      export type A = B | C | typeof z | Hono | typeof c`,
    'src/charter/b.ts': `export type { D } from './d.ts'\nexport * from '../api/c.tsx'\nexport interface B {}`,
    'src/charter/d.ts': 'export type D = 1',
    'src/charter/comment.ts': '',
    'src/charter/onDemand.ts': 'export const d = "import \'./d.ts\'"',
    'src/api/c.tsx': 'export type C = 2\nexport const c = <p>import</p>',
  })
  const graph = readImportGraph(root)
  rmSync(root, { recursive: true })

  it.each([
    ['imports', ['src/api/c.tsx', 'src/charter/b.ts', 'src/charter/d.ts', 'src/charter/onDemand.ts']],
    ['values', ['src/api/c.tsx', 'src/charter/d.ts', 'src/charter/onDemand.ts']],
    ['loaded', ['src/api/c.tsx', 'src/charter/d.ts']],
    ['packages', ['zod']],
  ] as const)('tells %s apart', (kind, expected) => {
    expect([...(graph[kind].get('src/charter/a.ts') ?? [])].toSorted()).toStrictEqual(expected)
  })

  it('follows what is exported again', () => {
    expect(graph.imports.get('src/charter/b.ts')).toStrictEqual(
      new Set(['src/charter/d.ts', 'src/api/c.tsx']),
    )
    expect(graph.values.get('src/charter/b.ts')).toStrictEqual(new Set(['src/api/c.tsx']))
  })

  it('knows which file exports a name', () => {
    expect(graph.exporters.get('D')).toStrictEqual(new Set(['src/charter/d.ts']))
  })
})

it('refuses a file that it can’t parse', () => {
  const root = treeOf({ 'src/a.ts': 'import {' })
  onTestFinished(() => rmSync(root, { recursive: true }))
  expect(() => readImportGraph(root)).toThrow(/^src\/a\.ts can't be parsed/)
})

describe('circles', () => {
  it.each([
    ['none in a tree', { a: ['b', 'c'], b: ['c'] }, []],
    ['two that import each other', { a: ['b'], b: ['a'], c: ['a'] }, [['a', 'b']]],
    ['one that imports itself', { a: ['a'] }, [['a']]],
    ['two circles that touch, as one', { a: ['b'], b: ['a', 'c'], c: ['b'] }, [['a', 'b', 'c']]],
    [
      'two that only lead to each other',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
    ],
  ] satisfies [string, Record<string, string[]>, string[][]][])('finds %s', (_, graph, expected) => {
    expect(findCircles(graphOf(graph))).toStrictEqual(expected)
  })

  it('shows a shortest way round', () => {
    const graph = graphOf({ a: ['b', 'x'], b: ['c'], c: ['d', 'a'], d: ['a'] })
    expect(shortestWayRound(graph, ['a', 'b', 'c', 'd'])).toStrictEqual(['a', 'b', 'c', 'a'])
  })

  it('reaches what is imported at any remove', () => {
    expect(reach(graphOf({ a: ['b'], b: ['a', 'c'], d: ['a'] }), ['a'])).toStrictEqual(
      new Set(['a', 'b', 'c']),
    )
  })
})
