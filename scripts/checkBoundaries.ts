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
  '#charter': 'src/charter/register.ts',
  '#api': 'src/api/resources.ts',
  '#server/http': 'src/server/http/createApi.ts',
  '#server/storage': 'src/server/storage/createStore.ts',
  '#server': 'src/server/config.ts',
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
  'src/server': ['#charter', '#api', '#server/http', '#server/storage', '#server'],
  'src/admin': ['#charter', '#api', '#admin'],
}

/** Packages that belong to one layer and that these have no business with. */
const FOREIGN_PACKAGES: Record<string, readonly string[]> = {
  'src/charter': ['react', 'hono', 'kysely', 'node:fs', 'node:crypto', 'msw'],
  'src/api': ['react', 'hono', 'kysely', 'node:fs', 'msw'],
  'src/server/http': ['react', 'kysely', 'node:fs', '@hono/node-server', 'msw'],
  'src/server/storage': ['react', 'hono', 'msw'],
  'src/server': ['react', 'kysely', 'msw'],
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
  const missed = [...plantForTheLinter(), ...plantForTheCompiler()]
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

/** Returns what the linter let through. */
function plantForTheLinter(): Planted[] {
  const planted = sourceFolders().flatMap((folder) => {
    const layer = layerOf(folder)
    const foreign = Object.entries(LAYERS).filter(
      ([alias]) => !MAY_USE[layer]?.some((used) => used === alias),
    )
    const imports = [
      // That a package nobody allowed is refused shows that the folder has a rule at all.
      'a-package-that-nobody-allowed',
      ...(FOREIGN_PACKAGES[layer] ?? []),
      ...foreign.map(([, path]) => aliased(path)),
    ]
    return plant(join(folder, 'planted.ts'), imports)
  })
  planted.push(...plantSurroundings())
  const found = run('oxlint', ['--format=unix', 'src'])
  const refused = new Set(
    [...found.matchAll(/^(.+?):(\d+):\d+: .*no-restricted-(?:imports|globals|properties)/gm)].map(
      ([, file, line]) => `${file}:${line}`,
    ),
  )
  console.log(`The linter was given ${planted.length} forbidden lines in ${sourceFolders().length} folders.`)
  return planted.filter(({ file, line }) => !refused.has(`${file}:${line}`))
}

/** Returns what the compiler let through: it also sees a way around the linter, from folder to folder. */
function plantForTheCompiler(): Planted[] {
  const planted = Object.entries(MAY_USE).flatMap(([folder, used]) => {
    const foreign = Object.entries(LAYERS).filter(([alias]) => !used.some((one) => one === alias))
    return foreign.map(([alias, path]) => {
      const file = join(folder, `planted${alias.replaceAll(/\W/g, '_')}.ts`)
      const [only] = plant(file, [relative(folder, path).replace(/^(?!\.)/, './')])
      if (!only) throw new Error(`Nothing was planted in ${file}`)
      return only
    })
  })
  const found = run('tsc', ['-b', '--pretty', 'false', ...Object.keys(MAY_USE)])
  console.log(
    `The compiler was given ${planted.length} forbidden imports in ${Object.keys(MAY_USE).length} layers.`,
  )
  return planted.filter(({ file }) => !found.includes(`${file}(1,`) && !found.includes(`/${file}'`))
}

function plantSurroundings(): Planted[] {
  const file = 'src/charter/planted_surroundings.ts'
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

function aliased(path: string): string {
  return `#${path.replace(/^src\//, '')}`
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
