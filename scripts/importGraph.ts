import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'

/** For each file, or folder, the ones that it imports. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>

export interface ImportGraph {
  /** Every import between two files of `src`, by paths from the root: of types, of values, and on demand. */
  imports: Graph
  /** Those of them that bring a value, or are for an effect. */
  values: Graph
  /** Those of them that bring a value before the file itself runs. */
  loaded: Graph
  /** The packages that a file imports values of before it runs, as they are written (`better-auth/plugins/admin`). */
  packages: Graph
  /** The packages that a file imports values of, also on demand. */
  usedPackages: Graph
  /** The files that export a name; those that export it again from elsewhere are not among them. */
  exporters: Graph
}

/** Reads who imports whom in the folder `src` under a root. Parsed by what Vite builds with, so that no import is missed. */
export function readImportGraph(root: string): ImportGraph {
  const imports = new Map<string, Set<string>>()
  const values = new Map<string, Set<string>>()
  const loaded = new Map<string, Set<string>>()
  const packages = new Map<string, Set<string>>()
  const usedPackages = new Map<string, Set<string>>()
  const exporters = new Map<string, Set<string>>()
  const files = new Set(globSync('src/**/*.{ts,tsx}', { cwd: root }).toSorted())
  for (const file of files) {
    for (const graph of [imports, values, loaded, packages, usedPackages]) graph.set(file, new Set())
    const { imported, exported } = parseModule(file, readFileSync(join(root, file), 'utf8'))
    for (const name of exported) add(exporters, name, file)
    for (const { specifier, kind } of imported) {
      const target = resolveSpecifier(file, specifier)
      if (target === null && kind === 'value') add(packages, file, specifier)
      if (target === null && kind !== 'type') add(usedPackages, file, specifier)
      if (target === null || !files.has(target)) continue
      add(imports, file, target)
      if (kind !== 'type') add(values, file, target)
      if (kind === 'value') add(loaded, file, target)
    }
  }
  return { imports, values, loaded, packages, usedPackages, exporters }
}

function add(graph: Map<string, Set<string>>, from: string, to: string): void {
  const known = graph.get(from)
  if (known) known.add(to)
  else graph.set(from, new Set([to]))
}

interface Imported {
  specifier: string
  kind: 'type' | 'value' | 'onDemand'
}

// `import('./file.ts').Type` is not among what the parser lists: the linter refuses it.
function parseModule(file: string, code: string): { imported: Imported[]; exported: string[] } {
  const { module, errors } = parseSync(file, code)
  const [error] = errors
  if (error) throw new Error(`${file} can't be parsed: ${error.message}`)
  const { staticImports, staticExports, dynamicImports } = module
  const exports = staticExports.flatMap(({ entries }) => entries)
  return {
    imported: [
      ...staticImports.map(({ moduleRequest, entries }) => ({
        specifier: moduleRequest.value,
        kind: kindOf(entries.length > 0 && entries.every(({ isType }) => isType)),
      })),
      ...exports.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, kind: kindOf(isType) }] : [],
      ),
      ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
        // Without its quotation marks.
        specifier: code.slice(start + 1, end - 1),
        kind: 'onDemand' as const,
      })),
    ],
    exported: exports.flatMap(({ moduleRequest, exportName: { name } }) =>
      moduleRequest || !name ? [] : [name],
    ),
  }
}

function kindOf(isType: boolean): 'type' | 'value' {
  return isType ? 'type' : 'value'
}

/** A path from the root for a relative import or an alias such as `#charter/…`; null for a package. */
function resolveSpecifier(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}` : null
}

/** All that can be reached from these, and these themselves. */
export function reach(graph: Graph, from: Iterable<string>): Set<string> {
  const reached = new Set(from)
  // A set gives what is added to it while it is gone through.
  for (const name of reached) for (const next of graph.get(name) ?? []) reached.add(next)
  return reached
}

/** The largest groups in which each reaches every other one (strongly connected components), and what imports itself. */
export function findCircles(graph: Graph): string[][] {
  const found: string[][] = []
  const order = new Map<string, number>()
  const stack: string[] = []

  // Tarjan's algorithm: returns the earliest name on the stack that can be reached.
  function visit(name: string): number {
    const number = order.size
    order.set(name, number)
    stack.push(name)
    let earliest = number
    for (const next of graph.get(name) ?? []) {
      const known = order.get(next)
      if (known === undefined) earliest = Math.min(earliest, visit(next))
      else if (stack.includes(next)) earliest = Math.min(earliest, known)
    }
    if (earliest === number) {
      const circle = stack.splice(stack.indexOf(name))
      if (circle.length > 1 || graph.get(name)?.has(name)) found.push(circle.toSorted())
    }
    return earliest
  }

  for (const name of graph.keys()) if (!order.has(name)) visit(name)
  return found
}

/** One shortest way round within a circle, from its first member back to it: `['a', 'b', 'a']`. */
export function shortestWayRound(graph: Graph, circle: readonly string[]): string[] {
  const [start] = circle
  if (start === undefined) return []
  const ways = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start]
      if (!circle.includes(next) || seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return []
}
