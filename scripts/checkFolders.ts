import { dirname, relative } from 'node:path'
import { findKnots } from './findKnots.ts'
import { findCircles, readImportGraph, shortestWayRound } from './importGraph.ts'

// The part of `npm run check:lint` that no rule of the linter can say: what holds for folders, and for all files at once.

/** Where a file belongs into a folder, and what may stand beside the folders all the same. */
const FOLDERS_ONLY: Record<string, readonly string[]> = {
  'src/charter': [],
  'src/admin': ['main.tsx'],
}

const { imports } = readImportGraph(process.cwd())
const problems = [...looseFiles(), ...circles(), ...knots()]
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1

function looseFiles(): string[] {
  return [...imports.keys()]
    .filter((file) => FOLDERS_ONLY[dirname(file)]?.includes(relative(dirname(file), file)) === false)
    .map((file) => `${file}: Loose file: every file here belongs into a folder.`)
}

// The linter sees those of static imports; one that is loaded on demand is no easier to understand.
function circles(): string[] {
  return findCircles(imports).map((circle) => {
    const way = shortestWayRound(imports, circle)
    return `${circle.join(', ')}: Circle of files: ${way.join(' → ')}`
  })
}

function knots(): string[] {
  return findKnots(imports).map(
    ({ folder, rooms, way }) => `${folder}: Knot of folders: ${rooms.join(', ')}\n  ${way.join('\n  ')}`,
  )
}
