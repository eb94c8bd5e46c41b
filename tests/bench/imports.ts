import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { ImportBody } from '#api/imports.ts'
import { packReading } from '#charter/import/packReading.ts'
import { readFile } from '#charter/import/readFile.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { csvLines } from '#charter/kit/writeCsv.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { putOnline } from '../support/putOnline.ts'
import { startServer } from '../support/startServer.ts'
import { manyCookies } from './manyCookies.ts'
import { peakMegabytes } from './peakMegabytes.ts'
import type { Result } from './result.ts'

/** In lines, with the headings. */
const SIZES = [1_000, 10_000, 100_000]
/** The size that the limits are for. */
const ROWS = 10_000
/** In milliseconds. */
const DRY_RUN_MAX = 2_000
const APPLY_MAX = 3_000
const WAIT_MAX = 100
/** In megabytes. */
const MEMORY_MAX = 400
/** Ten times the rows may take as many times as long, and no more. */
const GROWTH_MAX = 13

/** What one import took, in milliseconds; `memory`: the server’s peak, in megabytes. */
interface Measured {
  rows: number
  read: number
  dryRun: number
  apply: number
  changedDryRun: number
  changedApply: number
  longestWait: number
  memory: number
}

/** A spreadsheet of new cookies is read, shown and written; then again with another purpose in each row. The public page is asked for meanwhile. */
export async function measureImports(): Promise<Result[]> {
  const all: Measured[] = []
  for (const rows of SIZES) {
    const measured = await measureSize(rows)
    console.log(inWords(measured))
    all.push(measured)
  }
  const [few, one, many] = all
  if (few === undefined || one === undefined || many === undefined) throw new Error('Nothing was measured.')
  const dryRun = Math.max(one.dryRun, one.changedDryRun)
  const apply = Math.max(one.apply, one.changedApply)
  const growth = Math.max(many.dryRun / one.dryRun, many.apply / one.apply)
  return [
    limited(`the dry run of ${ROWS} rows, read included`, dryRun, 'ms', DRY_RUN_MAX),
    limited(`applying ${ROWS} rows`, apply, 'ms', APPLY_MAX),
    limited('the longest wait for the page meanwhile', one.longestWait, 'ms', WAIT_MAX),
    limited('the server’s memory at that', one.memory, 'MB', MEMORY_MAX),
    {
      measured: 'an import of 100,000 rows',
      ours: `${many.dryRun.toFixed(0)} and ${many.apply.toFixed(0)} ms`,
      compared: `${one.dryRun.toFixed(0)} and ${one.apply.toFixed(0)} ms for ${ROWS}`,
      verdict: `${growth.toFixed(1)} times (at most ${GROWTH_MAX})`,
      met: growth <= GROWTH_MAX,
    },
  ]
}

function limited(measured: string, value: number, unit: string, limit: number): Result {
  const verdict = `${value.toFixed(0)} ${unit} (at most ${limit})`
  return {
    measured,
    ours: `${value.toFixed(0)} ${unit}`,
    compared: 'its limit',
    verdict,
    met: value <= limit,
  }
}

function inWords({ rows, longestWait, memory, ...times }: Measured): string {
  const { read, dryRun, apply, changedDryRun, changedApply } = times
  const ms = (time: number) => `${time.toFixed(0)} ms`
  return (
    `${rows} rows: read ${ms(read)}, dry run with that ${ms(dryRun)}, apply ${ms(apply)}; ` +
    `changed: dry run ${ms(changedDryRun)}, apply ${ms(changedApply)}; ` +
    `longest wait for the page ${ms(longestWait)}, memory ${memory.toFixed(0)} MB`
  )
}

async function measureSize(rows: number): Promise<Measured> {
  await using running = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  running.defer(() => rmSync(folder, { recursive: true }))
  const database = join(folder, 'ours.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(database), { register: manyCookies(100), now, makeSalt })
  await putOnline(store, '', { who: 'local', at: now().toISOString() })
  await store.close()
  const server = await startServer({ database })
  running.defer(async () => void (await server.stop()))
  const cookie = await server.signIn()
  const visitor = new Worker(new URL('visitCharter.ts', import.meta.url), {
    workerData: { url: `${server.url}/charte` },
  })
  running.defer(async () => void (await visitor.terminate()))
  const waits = Promise.withResolvers<number>()
  visitor.on('message', (longest: number) => waits.resolve(longest))
  visitor.on('error', waits.reject)

  const importer = createImporter(server.url, cookie)
  const first = await importer(rows, 'Compter les visites')
  const second = await importer(rows, 'Savoir d’où viennent les visites')
  visitor.postMessage('end', [])
  return {
    rows,
    ...first,
    changedDryRun: second.dryRun,
    changedApply: second.apply,
    longestWait: await waits.promise,
    memory: peakMegabytes(server.pid),
  }
}

const plannedSchema = z.looseObject({ id: z.int(), planSha256: z.string() })

/** Imports as the page does: what resembles nothing is created. */
function createImporter(url: string, cookie: string) {
  const send = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const headers = { cookie, 'content-type': 'application/json' }
    const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return async (rows: number, purpose: string) => {
    const bytes = spreadsheet(rows, purpose)
    const start = performance.now()
    const { result } = readFile(bytes)
    if (!result.ok) throw new Error(`Not read: ${result.unreadable.code}`)
    const body: ImportBody = {
      source: { name: 'registre.csv', sha256: hashFile(bytes) },
      reading: packReading(result.reading),
      siteIds: [1],
      choices: { suggests: true },
    }
    const read = performance.now() - start
    // Reading keeps the loop busy; a connection that the server closed meanwhile would be written to before that is noticed.
    await setImmediate()
    const planned = plannedSchema.parse(await send('POST', '/api/imports', body))
    const dryRun = performance.now() - start
    const applying = performance.now()
    const { planSha256: sha256 } = planned
    await send('POST', `/api/imports/${planned.id}/apply`, { sha256, onConflict: 'nothing' })
    return { read, dryRun, apply: performance.now() - applying }
  }
}

const HEADINGS = [
  'Prestataire',
  'Catégorie',
  'Service',
  'Nom du cookie',
  'Finalité',
  'Durée de vie',
  'Remarques',
]

function spreadsheet(rows: number, purpose: string): Uint8Array {
  const lines = Array.from({ length: rows - 1 }, (_, at) => [
    `Éditeur ${at % 40}`,
    `Catégorie ${at % 8}`,
    `Mesure d’audience ${at % 90}`,
    `visite_${at}`,
    `${purpose} de la page ${at}, sans suivre personne.`,
    '13 mois',
    at % 3 === 0 ? 'À vérifier avec le prestataire' : '',
  ])
  return new TextEncoder().encode(csvLines([HEADINGS, ...lines], ';'))
}
