import { z } from 'zod'

const GRAVE = ['high', 'critical']

const reportSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
})
const errorSchema = z.object({ message: z.string() })

/** `grave`: a line for each package that is dangerous to run. `silent`: the registry gave no report. */
export type Audit = { kind: 'answered'; grave: string[]; others: number } | { kind: 'silent'; reason: string }

/** The output of `npm audit --json`. */
export function readAudit(output: string): Audit {
  const said = parse(output)
  const report = reportSchema.safeParse(said)
  if (!report.success) {
    const error = errorSchema.safeParse(said)
    return {
      kind: 'silent',
      reason: error.success ? error.data.message : 'npm said nothing that can be read',
    }
  }
  const found = Object.entries(report.data.vulnerabilities)
  const grave = found
    .filter(([, { severity }]) => GRAVE.includes(severity))
    .map(([name, { severity, range }]) => `${name} ${range} (${severity})`)
  return { kind: 'answered', grave, others: found.length - grave.length }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
