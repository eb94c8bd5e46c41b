import { expect, it } from 'vitest'
import { createRequestCounts } from '#server/watch/createRequestCounts.ts'
import { formatMetrics, gauge } from '#server/watch/formatMetrics.ts'

it('writes each metric with its help and type, and none that has no value', () => {
  const labels = { severity: 'a "quote", a \\ and\na line' }
  expect(
    formatMetrics([
      gauge('registre_sessions_open', 'Sessions that are open.', 3),
      gauge('registre_backup_age_seconds', 'Its age.', null),
      { name: 'registre_findings', type: 'gauge', help: 'Findings.', samples: [{ labels, value: 0.5 }] },
    ]),
  ).toBe(
    [
      '# HELP registre_sessions_open Sessions that are open.',
      '# TYPE registre_sessions_open gauge',
      'registre_sessions_open 3',
      '# HELP registre_findings Findings.',
      '# TYPE registre_findings gauge',
      String.raw`registre_findings{severity="a \"quote\", a \\ and\na line"} 0.5`,
      '',
    ].join('\n'),
  )
})

it('counts requests by status, and their durations by bounds', () => {
  const counts = createRequestCounts()
  const route = '/api/cookies/:id'
  counts.observe({ method: 'GET', route, status: 200, ms: 5 })
  counts.observe({ method: 'GET', route, status: 200, ms: 30 })
  counts.observe({ method: 'GET', route, status: 404, ms: 11_000 })
  counts.observe({ method: 'PROPFIND', route: '/*', status: 405, ms: 0 })
  const lines = formatMetrics(counts.metrics()).split('\n')
  expect(lines.filter((line) => line.startsWith('http_requests_total'))).toEqual([
    'http_requests_total{method="GET",route="/api/cookies/:id",status="200"} 2',
    'http_requests_total{method="GET",route="/api/cookies/:id",status="404"} 1',
    'http_requests_total{method="other",route="/*",status="405"} 1',
  ])
  const start = 'http_request_duration_seconds'
  expect(lines.filter((line) => line.startsWith(start) && line.includes(route))).toEqual([
    `${start}_bucket{method="GET",route="/api/cookies/:id",le="0.005"} 1`,
    `${start}_bucket{method="GET",route="/api/cookies/:id",le="0.01"} 1`,
    `${start}_bucket{method="GET",route="/api/cookies/:id",le="0.025"} 1`,
    ...['0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '10'].map(
      (bound) => `${start}_bucket{method="GET",route="/api/cookies/:id",le="${bound}"} 2`,
    ),
    `${start}_bucket{method="GET",route="/api/cookies/:id",le="+Inf"} 3`,
    `${start}_sum{method="GET",route="/api/cookies/:id"} 11.035`,
    `${start}_count{method="GET",route="/api/cookies/:id"} 3`,
  ])
})
