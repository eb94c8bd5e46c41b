import { parseArgs } from 'node:util'
import type { Result } from './result.ts'
import { measureThroughput, THROUGHPUT_PARTS } from './throughput.ts'

// `npm run bench` measures everything, `npm run bench -- list start` those parts alone.

const { positionals } = parseArgs({ allowPositionals: true })
const wanted = (part: string) => positionals.length === 0 || positionals.includes(part)

const results: Result[] = []
const throughput = THROUGHPUT_PARTS.filter(wanted)
if (throughput.length > 0) results.push(...(await measureThroughput(throughput)))

for (const { what, ours, compared, verdict, met } of results) {
  console.log(`${met ? '✓' : '✗'} ${what}\n    ${ours}, against ${compared}: ${verdict}`)
}
if (results.some(({ met }) => !met)) process.exitCode = 1
