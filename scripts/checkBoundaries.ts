import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

// Proves that the layers hold: plants what each of them must refuse in a copy of the project, and demands that the
// linter and the compiler find every bit of it, in every folder of src.

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

/** What src/charter must be told rather than find out. */
const SURROUNDINGS = [
  'Date.now()',
  'new Date()',
  'Math.random()',
  'crypto.randomUUID()',
  'process.env',
  'document.title',
  'fetch("/")',
]

interface Planted {
  file: string
  line: number
  what: string
}

const missing = Object.values(LAYERS).filter((path) => !existsSync(path))
if (missing.length > 0) throw new Error(`Moved, so that nothing could be planted: ${missing.join(', ')}`)

const copy = mkdtempSync(join(tmpdir(), 'boundaries-'))
try {
  copyProject()
  const imports = plantImports()
  const waysAround = plantWaysAround()
  const context = plantSurroundings()
  const linter = lint()
  const compiler = compile()
  const missed = [
    ...[...imports, ...context].filter((planted) => !linter(planted)),
    ...waysAround.filter((planted) => !linter(planted) && !compiler(planted)),
  ]
  const count = imports.length + waysAround.length + context.length
  console.log(`Planted ${count} forbidden lines in ${sourceFolders().length} folders.`)
  if (missed.length > 0) {
    console.error(['Let through:', ...missed.map(({ file, what }) => `  ${file}: ${what}`)].join('\n'))
    process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true })
}

function copyProject(): void {
  const modules = join(copy, 'node_modules')
  mkdirSync(modules)
  // Not the folder as a whole: what the compiler keeps in its cache is about other paths.
  for (const name of readdirSync('node_modules').filter((name) => name !== '.cache')) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name))
  }
  for (const name of [
    'src',
    'mocks',
    'tests',
    'package.json',
    '.oxlintrc.json',
    'tsconfig.json',
    'tsconfig.base.json',
  ]) {
    cpSync(name, join(copy, name), { recursive: true })
  }
}

/** By alias and by package, in every folder: for the linter, which has a list of what each layer may use. */
function plantImports(): Planted[] {
  return sourceFolders().flatMap((folder) => {
    const layer = layerOf(folder)
    const imports = [
      // That a package nobody allowed is refused shows that the folder has a rule at all.
      'a-package-that-nobody-allowed',
      ...(FOREIGN_PACKAGES[layer] ?? []),
      ...foreignFiles(layer).map((path) => `#${path.replace(/^src\//, '')}`),
    ]
    return plant(join(folder, 'planted.ts'), imports)
  })
}

/** By relative paths, from folder to folder: the compiler knows which projects a layer stands on, the linter some more. */
function plantWaysAround(): Planted[] {
  return Object.keys(MAY_USE).flatMap((layer) =>
    foreignFiles(layer).flatMap((path, index) =>
      // A file each: one that can't be compiled says nothing of the imports after the first.
      plant(join(layer, `planted${index}.ts`), [relative(layer, path).replace(/^(?!\.)/, './')]),
    ),
  )
}

function foreignFiles(layer: string): string[] {
  return Object.entries(LAYERS)
    .filter(([alias]) => !MAY_USE[layer]?.some((used) => used === alias))
    .map(([, path]) => path)
}

function plantSurroundings(): Planted[] {
  const file = 'src/charter/plantedSurroundings.ts'
  const lines = SURROUNDINGS.map((what, index) => `export const found${index} = ${what}`)
  writeFileSync(join(copy, file), lines.join('\n'))
  return SURROUNDINGS.map((what, index) => ({ file, line: index + 1, what }))
}

function plant(file: string, imports: string[]): Planted[] {
  writeFileSync(
    join(copy, file),
    imports.map((from, index) => `import * as all${index} from '${from}'`).join('\n'),
  )
  return imports.map((what, index) => ({ file, line: index + 1, what }))
}

function sourceFolders(): string[] {
  return [...new Set(globSync('src/**/*.{ts,tsx}').map((file) => dirname(file)))]
}

function layerOf(folder: string): string {
  const layer = Object.keys(MAY_USE).find((name) => `${folder}/`.startsWith(`${name}/`))
  if (!layer) throw new Error(`${folder} belongs to no layer.`)
  return layer
}

type Refuses = (planted: Planted) => boolean

function lint(): Refuses {
  const found = run('oxlint', ['--format=unix', 'src'])
  const refused = found.matchAll(/^(.+?):(\d+):\d+: .*no-restricted-(?:imports|globals|properties)/gm)
  const lines = new Set([...refused].map(([, file, line]) => `${file}:${line}`))
  return ({ file, line }) => lines.has(`${file}:${line}`)
}

function compile(): Refuses {
  const found = run('tsc', ['-b', '--pretty', 'false', ...Object.keys(MAY_USE)])
  // An import that leaves its project is reported where it leads, with the file that it comes from.
  return ({ file }) => found.includes(`${file}(1,`) || found.includes(`/${file}'`)
}

function run(command: string, parameters: string[]): string {
  const { error, stdout, stderr } = spawnSync(join('node_modules/.bin', command), parameters, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return stdout + stderr
}
