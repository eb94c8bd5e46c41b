import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Graph } from '../../scripts/importGraph.ts'

/** A folder with these files, by path; the caller removes it. */
export function treeOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'tree-'))
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true })
    writeFileSync(join(root, file), code)
  }
  return root
}

/** The graph of these edges. */
export function graphOf(edges: Record<string, readonly string[]>): Graph {
  return new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]))
}
