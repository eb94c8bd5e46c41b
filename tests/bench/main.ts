import { parseArgs } from 'node:util'
import { measureCharter } from './charter.ts'
import { measureFindings } from './findings.ts'
import { measureHeavy } from './heavy.ts'
import { measureHistory } from './history.ts'
import { measureImports } from './imports.ts'
import { measureInstances } from './instances.ts'
import { measurePage } from './page.ts'
import { measurePostgres } from './postgres.ts'
import { measurePreview } from './preview.ts'
import { measurePublication } from './publication.ts'
import type { Result } from './result.ts'
import { measureSites } from './sites.ts'
import { measureStart } from './start.ts'
import { measureTrackers } from './trackers.ts'
import { measureSession, measureThroughput, THROUGHPUT_PARTS } from './throughput.ts'

// `npm run bench` measures everything, `npm run bench -- list start` those parts alone.

const { positionals } = parseArgs({ allowPositionals: true })
const isSelected = (part: string) => positionals.length === 0 || positionals.includes(part)

const results: Result[] = []
const throughput = THROUGHPUT_PARTS.filter(isSelected)
if (throughput.length > 0) results.push(...(await measureThroughput(throughput)))
if (isSelected('session')) results.push(...(await measureSession()))
if (isSelected('start')) results.push(...(await measureStart()))
if (isSelected('page')) results.push(...(await measurePage()))
if (isSelected('charter')) results.push(...(await measureCharter()))
if (isSelected('findings')) results.push(...(await measureFindings()))
if (isSelected('publication')) results.push(...(await measurePublication()))
if (isSelected('history')) results.push(...(await measureHistory()))
if (isSelected('sites')) results.push(...(await measureSites()))
if (isSelected('heavy')) results.push(...(await measureHeavy()))
if (isSelected('imports')) results.push(...(await measureImports()))
if (isSelected('trackers')) results.push(...(await measureTrackers()))
const postgresUrl = process.env['TEST_POSTGRES_URL']
for (const [part, measure] of [
  ['postgres', measurePostgres],
  ['instances', measureInstances],
] as const) {
  if (!isSelected(part)) continue
  if (postgresUrl === undefined)
    console.log(`${part} is left out without TEST_POSTGRES_URL (.ci/with-postgres)`)
  else results.push(...(await measure(postgresUrl)))
}
if (isSelected('preview')) results.push(...(await measurePreview()))

for (const { measured, ours, compared, verdict, met } of results) {
  console.log(`${met ? '✓' : '✗'} ${measured}\n    ${ours}, against ${compared}: ${verdict}`)
}
if (results.some(({ met }) => !met)) process.exitCode = 1
