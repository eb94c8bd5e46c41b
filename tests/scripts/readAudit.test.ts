import { expect, it } from 'vitest'
import { readAudit } from '../../scripts/readAudit.ts'

const report = (...found: [string, string][]) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      found.map(([name, severity]) => [name, { name, severity, range: '<1.2.3', fixAvailable: true }]),
    ),
    metadata: { vulnerabilities: { total: found.length } },
  })

it.each([
  ['nothing', report(), [], 0],
  ['what is lesser', report(['a', 'low'], ['b', 'moderate'], ['c', 'info']), [], 3],
  ['what is high', report(['a', 'low'], ['b', 'high']), ['b <1.2.3 (high)'], 1],
  ['what is critical', report(['@a/b', 'critical']), ['@a/b <1.2.3 (critical)'], 0],
])('finds %s', (_what, output, grave, others) => {
  expect(readAudit(output)).toEqual({ kind: 'answered', grave, others })
})

it.each([
  ['an error', '{"message":"405 Method Not Allowed","error":{"summary":""}}', '405 Method Not Allowed'],
  ['nothing', '', 'npm said nothing that can be read'],
  ['a web page', '<html>', 'npm said nothing that can be read'],
  ['another kind of report', '{"auditReportVersion":3}', 'npm said nothing that can be read'],
])('takes %s for no report, and not for a clean one', (_what, output, reason) => {
  expect(readAudit(output)).toEqual({ kind: 'silent', reason })
})
