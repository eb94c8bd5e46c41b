import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plant, type Planted, relativeSpecifier, sourceFolders } from './plant.ts'

// Imports that each layer must refuse: other layers, by alias and by path, packages of others, and the surroundings.

/** A file that each layer has: what another layer would import if it were let. */
const LAYERS = {
  '#charter': 'src/charter/register/register.ts',
  '#api': 'src/api/resources.ts',
  '#server/http': 'src/server/http/createApi.ts',
  '#server/storage': 'src/server/storage/createStore.ts',
  '#server/accounts': 'src/server/accounts/createAccounts.ts',
  '#server': 'src/server/process/config.ts',
  '#admin': 'src/admin/main.tsx',
  '#mocks': 'mocks/apiHandlers.ts',
  '#tests': 'tests/support/builders.ts',
} as const
type Layer = keyof typeof LAYERS

/** The design's table of layers, written again so that a slip in the linter's settings shows. */
const MAY_USE: Record<string, readonly Layer[]> = {
  'src/charter': ['#charter'],
  'src/api': ['#charter', '#api'],
  'src/server/http': ['#charter', '#api', '#server/http'],
  'src/server/storage': ['#charter', '#api', '#server/storage'],
  'src/server/accounts': ['#charter', '#api', '#server/storage', '#server/accounts'],
  'src/server': ['#charter', '#api', '#server/http', '#server/storage', '#server/accounts', '#server'],
  'src/admin': ['#charter', '#api', '#admin'],
}

/** Packages that belong to one layer and that these have no business with. */
const FOREIGN_PACKAGES: Record<string, readonly string[]> = {
  'src/charter': ['react', 'hono', 'kysely', 'node:fs', 'node:crypto', 'msw'],
  'src/api': ['react', 'hono', 'kysely', 'node:fs', 'msw'],
  'src/server/http': ['react', 'kysely', 'node:fs', '@hono/node-server', 'msw'],
  'src/server/storage': ['react', 'hono', 'msw'],
  'src/server/accounts': ['react', 'hono', 'node:fs', 'node:crypto', 'msw'],
  'src/server': ['react', 'kysely', 'better-auth', 'msw'],
  'src/admin': ['hono', 'kysely', 'node:fs', 'msw'],
}

/** Expressions that src/charter must take as arguments instead. */
const SURROUNDINGS = [
  'Date.now()',
  'new Date()',
  'Math.random()',
  'crypto.randomUUID()',
  'process.env',
  'document.title',
  'fetch("/")',
]

/** The layers, by folder, which are compiled each by itself. */
export const LAYER_FOLDERS = Object.keys(MAY_USE)

const missing = Object.values(LAYERS).filter((path) => !existsSync(path))
if (missing.length > 0) throw new Error(`Moved, so that nothing could be planted: ${missing.join(', ')}`)

/** By alias and by package, in every folder: for the linter, which has a list of what each layer may use. */
export function plantImports(copy: string): Planted[] {
  return sourceFolders().flatMap((folder) => {
    const layer = layerOf(folder)
    const imports = [
      // That a package nobody allowed is refused shows that the folder has a rule at all.
      'a-package-that-nobody-allowed',
      ...(FOREIGN_PACKAGES[layer] ?? []),
      ...foreignFiles(layer).map((path) => `#${path.replace(/^src\//, '')}`),
    ]
    return plant(copy, join(folder, 'planted.ts'), imports)
  })
}

/** By relative paths, from folder to folder: the compiler knows which projects a layer stands on, the linter some more. */
export function plantWaysAround(copy: string): Planted[] {
  return LAYER_FOLDERS.flatMap((layer) =>
    foreignFiles(layer).flatMap((path, index) =>
      // A file each: one that can't be compiled says nothing of the imports after the first.
      plant(copy, join(layer, `planted${index}.ts`), [relativeSpecifier(layer, path)]),
    ),
  )
}

function foreignFiles(layer: string): string[] {
  return Object.entries(LAYERS)
    .filter(([alias]) => !MAY_USE[layer]?.some((used) => used === alias))
    .map(([, path]) => path)
}

/** A line for each of the surroundings, in the folder that must not know them. */
export function plantSurroundings(copy: string): Planted[] {
  const file = 'src/charter/plantedSurroundings.ts'
  const lines = SURROUNDINGS.map((what, index) => `export const found${index} = ${what}`)
  writeFileSync(join(copy, file), lines.join('\n'))
  return SURROUNDINGS.map((what, index) => ({ file, line: index + 1, what }))
}

function layerOf(folder: string): string {
  const layer = LAYER_FOLDERS.find((name) => `${folder}/`.startsWith(`${name}/`))
  if (!layer) throw new Error(`${folder} belongs to no layer.`)
  return layer
}
