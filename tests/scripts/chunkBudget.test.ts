import { readFileSync } from 'node:fs'
import { beforeAll, expect, it, vi } from 'vitest'
import { build, type Rolldown } from 'vite'
import { screens } from '#admin/i18n/fr/screens.ts'
import { compressedSize } from '../../scripts/readChunks.ts'

// Builds the pages in memory, which takes some seconds: a build of yesterday would say nothing of today's sources.

/** In bytes, by `compressedSize`: 1 % over the 269,756 and 64,727 that the chunks had when the budget was set. */
const BUDGET = { first: 272_453, list: 65_374 }

let chunks: Rolldown.OutputChunk[]

beforeAll(async () => {
  // Vitest's own would make a development build of React.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ configLoader: 'native', logLevel: 'silent', build: { write: false } })
  vi.unstubAllEnvs()
  if (!('output' in built)) throw new Error('One build was asked for, which is not watched.')
  chunks = built.output.filter((file) => file.type === 'chunk')
}, 120_000)

it('keeps what every screen loads within its budget, in one file', () => {
  const first = firstChunk()
  expect(compressedSize(first.code)).toBeLessThanOrEqual(BUDGET.first)
  expect(namesOf(loadedWith(first))).toStrictEqual(['index'])
})

it('keeps what the list of cookies loads beside that within its budget, in one file', () => {
  const list = chunkNamed('list')
  expect(compressedSize(list.code)).toBeLessThanOrEqual(BUDGET.list)
  expect(namesOf(loadedWith(list))).toStrictEqual(['index', 'list'])
})

it.each(['zod', 'react-hook-form', 'i18n-iso-countries'])(
  'keeps %s out of what every screen loads',
  (name) => {
    const folder = `/node_modules/${name}/`
    expect(chunks.some(({ moduleIds }) => moduleIds.some((id) => id.includes(folder)))).toBe(true)
    const modules = loadedWith(firstChunk()).flatMap(({ moduleIds }) => moduleIds)
    expect(modules.filter((id) => id.includes(folder))).toStrictEqual([])
  },
)

it('asks nothing of the texts that come with later screens, before one of them is opened', () => {
  const shownFirst = loadedWith(chunkNamed('list')).flatMap(({ moduleIds }) => moduleIds)
  const ours = shownFirst.filter((id) => /\/src\/admin\/(?!i18n\/).*\.tsx?$/.test(id))
  const named = ours.flatMap((id) => [
    ...readFileSync(id, 'utf8').matchAll(/['`]([a-z][a-zA-Z]*(?:\.[a-zA-Z]+)+\.?)(?=['`]|\$\{)/g),
  ])
  const keys = new Set(named.map(([, key]) => key))
  expect(keys).toContain('cookies.list.add')
  // A key that ends with a point goes on with a value: `app.header.${other}`.
  const later = keysOf(screens).filter((key) => keys.has(key) || keys.has(key.replace(/[^.]+$/, '')))
  expect(later).toStrictEqual([])
})

interface Texts {
  [key: string]: Texts | string | undefined
}

function keysOf(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value).map((rest) => `${key}.${rest}`) : [key],
  )
}

function firstChunk(): Rolldown.OutputChunk {
  return only(chunks.filter(({ isEntry }) => isEntry))
}

function chunkNamed(wanted: string): Rolldown.OutputChunk {
  return only(chunks.filter(({ name }) => name === wanted))
}

function only(found: Rolldown.OutputChunk[]): Rolldown.OutputChunk {
  const [chunk, ...others] = found
  if (chunk === undefined || others.length > 0)
    throw new Error(`${found.length} chunks where one was wanted.`)
  return chunk
}

/** A chunk and all that a browser must load before it runs. */
function loadedWith(chunk: Rolldown.OutputChunk): Rolldown.OutputChunk[] {
  const loaded = new Set([chunk])
  // A set gives what is added to it while it is gone through.
  for (const { imports } of loaded)
    for (const file of imports) loaded.add(only(chunks.filter(({ fileName }) => fileName === file)))
  return [...loaded]
}

/** Without the bundler's own few lines, which stand in a chunk apart as it sees fit. */
function namesOf(found: Rolldown.OutputChunk[]): string[] {
  return found
    .map(({ name }) => name)
    .filter((name) => name !== 'rolldown-runtime')
    .toSorted()
}
