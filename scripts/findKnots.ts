import { dirname } from 'node:path'
import { findCircles, type Graph, shortestWayRound } from './importGraph.ts'

/** The folders that know only some of each other (CONTRIBUTING.md, "Where things are"). */
const LAYERS = ['src/charter', 'src/api', 'src/server', 'src/admin']

export interface Knot {
  /** The folder in which they stand beside each other. */
  folder: string
  /** By name, within that folder. */
  rooms: string[]
  /** One way round, each step with an import that makes it: `kit → record (kit/a.ts imports record/b.ts)`. */
  way: string[]
}

/**
 * The folders that can be understood only together: those beside each other, at any depth, that import each other, each
 * with all that is in it. A folder and one within it are not a knot, since they are one room and its corner. A loose file
 * of a layer counts as a room of its own: there, nothing else joins it to the others.
 */
export function findKnots(imports: Graph): Knot[] {
  return foldersOf(imports.keys()).flatMap((folder) => {
    const { rooms, example } = roomsOf(folder, imports)
    return findCircles(rooms).map((circle) => ({
      folder,
      rooms: circle,
      way: describeWay(rooms, circle, example),
    }))
  })
}

/** How many rooms a folder has, as `findKnots` counts them. */
export function countRooms(folder: string, imports: Graph): number {
  return roomsOf(folder, imports).rooms.size
}

function foldersOf(files: Iterable<string>): string[] {
  const folders = new Set([...files].map((file) => dirname(file)))
  for (const folder of folders) if (dirname(folder) !== '.') folders.add(dirname(folder))
  return [...folders].toSorted()
}

type Example = (from: string, to: string) => string

function roomsOf(folder: string, imports: Graph): { rooms: Graph; example: Example } {
  const rooms = new Map<string, Set<string>>()
  const examples = new Map<string, string>()
  for (const [file, targets] of imports) {
    const room = roomOf(file, folder)
    if (room === null) continue
    const next = rooms.get(room) ?? new Set()
    rooms.set(room, next)
    for (const target of targets) {
      const other = roomOf(target, folder)
      if (other === null || other === room) continue
      next.add(other)
      examples.set(`${room} ${other}`, `${file} imports ${target}`)
    }
  }
  return { rooms, example: (from, to) => examples.get(`${from} ${to}`) ?? '' }
}

function roomOf(file: string, folder: string): string | null {
  if (!file.startsWith(`${folder}/`)) return null
  const [room = '', ...rest] = file.slice(folder.length + 1).split('/')
  return rest.length > 0 || LAYERS.includes(folder) ? room : null
}

function describeWay(rooms: Graph, circle: string[], example: Example): string[] {
  const way = shortestWayRound(rooms, circle)
  return way.slice(1).map((to, index) => {
    const from = way[index] ?? ''
    return `${from} → ${to} (${example(from, to)})`
  })
}
