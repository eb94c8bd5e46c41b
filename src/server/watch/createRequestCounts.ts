import type { Metric } from './formatMetrics.ts'

export interface AnsweredRequest {
  method: string
  /** The pattern of its address, of which there are only so many: `/api/cookies/:id`. */
  route: string
  status: number
  /** The time until the answer was ready, in milliseconds. */
  ms: number
}

export interface RequestCounts {
  observe(request: AnsweredRequest): void
  metrics(): Metric[]
}

/** The upper bounds of the durations that are counted together, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** What was answered with one method at one address. */
interface Series {
  method: string
  route: string
  statuses: Map<number, number>
  /** The number of answers up to each bound that took longer than the bound before. */
  buckets: number[]
  count: number
  /** In seconds. */
  sum: number
}

/** Counts requests by method, address and status, and how long they took. Nothing of a person or a query is in it. */
export function createRequestCounts(): RequestCounts {
  const series = new Map<string, Series>()

  function find(given: string, route: string): Series {
    const method = METHODS.has(given) ? given : 'other'
    const key = `${method} ${route}`
    const known = series.get(key)
    if (known !== undefined) return known
    const made = {
      method,
      route,
      statuses: new Map<number, number>(),
      buckets: BOUNDS.map(() => 0),
      count: 0,
      sum: 0,
    }
    series.set(key, made)
    return made
  }

  return {
    observe({ method, route, status, ms }) {
      const found = find(method, route)
      const seconds = ms / 1_000
      found.statuses.set(status, (found.statuses.get(status) ?? 0) + 1)
      found.count += 1
      found.sum += seconds
      const at = BOUNDS.findIndex((bound) => seconds <= bound)
      if (at !== -1) found.buckets[at] = (found.buckets[at] ?? 0) + 1
    },
    metrics: () => [
      {
        name: 'http_requests_total',
        type: 'counter',
        help: 'Answered requests.',
        samples: [...series.values()].flatMap(({ method, route, statuses }) =>
          [...statuses].map(([status, value]) => ({
            labels: { method, route, status: String(status) },
            value,
          })),
        ),
      },
      {
        name: 'http_request_duration_seconds',
        type: 'histogram',
        help: 'The time until the answer was ready.',
        samples: [...series.values()].flatMap(toHistogram),
      },
    ],
  }
}

function toHistogram({ method, route, buckets, count, sum }: Series): Metric['samples'] {
  const labels = { method, route }
  let upTo = 0
  const bounded = BOUNDS.map((bound, at) => {
    upTo += buckets[at] ?? 0
    return { suffix: '_bucket', labels: { ...labels, le: String(bound) }, value: upTo }
  })
  return [
    ...bounded,
    { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
    { suffix: '_sum', labels, value: Math.round(sum * 1e6) / 1e6 },
    { suffix: '_count', labels, value: count },
  ]
}
