import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { SessionTimes } from '#server/accounts/lifetimes.ts'
import { countOpenSessions } from '#server/accounts/sessions.ts'
import { PROGRAM_VERSION } from '../process/programVersion.ts'
import type { HeavyPool } from '../process/heavyWork/createHeavyPool.ts'
import { createFindingCounts } from './createFindingCounts.ts'
import { counter, gauge, type Metric, type Sample } from './formatMetrics.ts'
import { readFreeBytes, type ReadinessParts } from './readReadiness.ts'

/** The statements that the database answered so far, and the time that they took, in milliseconds. */
export interface QueryCounts {
  count: number
  ms: number
}

export interface MetricsParts extends ReadinessParts {
  heavy: HeavyPool | null
  sessionTimes: SessionTimes
  now: () => Date
  /** Returns monotonic milliseconds. */
  clock: () => number
  queries: QueryCounts
}

/** In milliseconds. */
const LOOP_RESOLUTION = 20
const DAY = 86_400_000
/** Nanoseconds in a second. */
const NANO = 1e9

/** Returns a function that reads what is to be watched besides requests. It reads rows by their keys only. */
export function createMetricsReader(parts: MetricsParts): () => Promise<Metric[]> {
  const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION })
  delay.enable()
  const { store, heavy, clock } = parts
  const countFindings = heavy && createFindingCounts({ store, heavy, clock })

  function loopMetrics(): Metric[] {
    const { mean, max } = delay
    const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / NANO - LOOP_RESOLUTION / 1_000)
    const metrics = [
      gauge(
        'nodejs_eventloop_lag_mean_seconds',
        'Mean delay of the event loop since the last reading.',
        seconds(mean),
      ),
      gauge('nodejs_eventloop_lag_p99_seconds', 'Its 99th percentile.', seconds(delay.percentile(99))),
      gauge('nodejs_eventloop_lag_max_seconds', 'Its longest.', seconds(max)),
    ]
    delay.reset()
    return metrics
  }

  return async () => [
    ...processMetrics(),
    ...loopMetrics(),
    counter('registre_database_queries_total', 'Statements that the database answered.', parts.queries.count),
    counter('registre_database_seconds_total', 'The time that they took.', parts.queries.ms / 1_000),
    ...heavyMetrics(heavy),
    ...(await registerMetrics(parts, countFindings)),
    ...(await fileMetrics(parts)),
  ]
}

function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage()
  const labels = {
    version: PROGRAM_VERSION,
    node: process.versions.node,
    sqlite: process.versions.sqlite ?? '',
  }
  const { heapUsed, rss } = process.memoryUsage()
  return [
    {
      name: 'registre_build_info',
      type: 'gauge',
      help: 'The program, and what it runs on.',
      samples: [{ labels, value: 1 }],
    },
    gauge('process_start_time_seconds', 'When the process started.', performance.timeOrigin / 1_000),
    counter('process_cpu_seconds_total', 'The processor time of the process.', (user + system) / 1e6),
    gauge('process_resident_memory_bytes', 'The memory of the process.', rss),
    gauge('nodejs_heap_size_used_bytes', 'What its objects take.', heapUsed),
  ]
}

function heavyMetrics(heavy: HeavyPool | null): Metric[] {
  const load = heavy?.load() ?? null
  return [
    gauge('registre_heavy_work_running', 'Heavy requests that are being answered.', load && load.running),
    gauge('registre_heavy_work_waiting', 'Heavy requests that wait.', load && load.waiting),
  ]
}

/** Of a database that does not answer, only that is said. */
async function registerMetrics(
  { store, sessionTimes, now }: MetricsParts,
  countFindings: ReturnType<typeof createFindingCounts> | null,
): Promise<Metric[]> {
  const up = (value: number) => gauge('registre_database_up', 'Whether the database answers.', value)
  try {
    const sessions = await countOpenSessions(store.kysely, sessionTimes, now())
    const { accepted, ...open } = (await countFindings?.()) ?? {}
    return [
      up(1),
      {
        name: 'registre_days_since_publication',
        type: 'gauge',
        help: 'Days since the version online was published, of each site that is not archived.',
        samples: await daysSincePublication(store, now()),
      },
      gauge(
        'registre_sessions_open',
        'Sessions that are open.',
        [...sessions.values()].reduce((sum, count) => sum + count, 0),
      ),
      {
        name: 'registre_findings',
        type: 'gauge',
        help: 'What is found in the draft and nobody answers for, as it was last counted.',
        samples: Object.entries(open).map(([severity, value]) => ({ labels: { severity }, value })),
      },
      gauge('registre_findings_accepted', 'What is found and somebody answers for.', accepted ?? null),
    ]
  } catch {
    return [up(0)]
  }
}

/** With one site its sample has no label, as it never had. */
async function daysSincePublication(store: MetricsParts['store'], now: Date): Promise<Sample[]> {
  const sort = { field: 'id', direction: 'asc' } as const
  const { items } = await store.list('sites', { conditions: [], search: '', sort, range: null })
  const samples: Sample[] = []
  for (const { id, slug, archived } of items) {
    const online = archived === 'yes' ? null : await store.lastPublication(id)
    if (online === null) continue
    const value = (now.getTime() - Date.parse(online.at)) / DAY
    samples.push(items.length === 1 ? { value } : { labels: { site: String(slug) }, value })
  }
  return samples
}

async function fileMetrics({ path, backupStatus, now }: MetricsParts): Promise<Metric[]> {
  const backup = backupStatus()
  const age = backup?.lastAt ? (now().getTime() - Date.parse(backup.lastAt)) / 1_000 : null
  return [
    gauge('registre_backup_age_seconds', 'The age of the last backup that was found intact.', age),
    gauge('registre_backup_failed', 'Whether one failed since.', backup && Number(backup.failedAt !== null)),
    gauge(
      'registre_disk_free_bytes',
      'The room beside the register.',
      path === null ? null : await readFreeBytes(path),
    ),
  ]
}
