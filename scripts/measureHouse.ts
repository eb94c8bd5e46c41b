import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { countRooms, findKnots } from './findKnots.ts'
import { findCircles, readImportGraph } from './importGraph.ts'
import { readChunkSizes } from './readChunks.ts'
import { filesToOpen, STORIES } from './stories.ts'

// `npm run house` prints how well the tree of `src` can be read, and `npm run house -- FOLDER` that of another checkout
// of this project, by the same measure: figures to compare, before and after a change.

/** Below this a file says little that can be understood alone. */
const SMALL = 20

const root = resolve(process.argv[2] ?? '.')
const graph = readImportGraph(root)
printSizes()
printCircles()
printStories()
printChunks()

function printSizes(): void {
  const files = [...graph.imports.keys()]
  const lines = files.map((file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1)
  const small = lines.filter((count) => count < SMALL).length
  print('files', files.length)
  print('median lines', lines.toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0)
  print(`under ${SMALL} lines`, `${small} (${((100 * small) / files.length).toFixed(1)} %)`)
  print(
    'import edges',
    [...graph.imports.values()].reduce((sum, targets) => sum + targets.size, 0),
  )
}

function printCircles(): void {
  const circles = findCircles(graph.imports)
  print('circles of files', circles.length)
  for (const circle of circles) console.log(`  ${circle.join(' ')}`)
  const knots = findKnots(graph.imports)
  print('knots of folders', knots.length)
  for (const { folder, rooms } of knots)
    console.log(`  ${folder}: ${rooms.length} of ${countRooms(folder, graph.imports)} rooms`)
}

function printStories(): void {
  for (const [story, steps] of Object.entries(STORIES))
    print(`files to open: ${story}`, filesToOpen(graph, steps).size)
}

function printChunks(): void {
  const sizes = readChunkSizes(root)
  print('first chunk, gzip', sizes?.first ?? 'not built')
  print('chunk of the list, gzip', sizes?.list ?? 'not built')
}

function print(name: string, value: number | string): void {
  console.log(`${name.padEnd(36)}${value}`)
}
