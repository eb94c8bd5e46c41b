import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

// Adds up what the runners reported, and refuses a run in which a test failed or was left out without a reason.

/** A test that needs what lies beside the project, not in it, says so in its name: without it there is nothing to read. */
const MAY_BE_SKIPPED = /\(skipped without [^)]+\)/

const LONGEST_WHY = 1000

const OUTCOMES = ['passed', 'failed', 'skipped'] as const
interface Result {
  name: string
  outcome: (typeof OUTCOMES)[number]
  /** The runner's message of a failure: the summary is read where the rest of a long run is not stored. */
  why?: string | undefined
}

const vitestReport = z
  .object({
    testResults: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        message: z.string(),
        assertionResults: z.array(
          z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
        ),
      }),
    ),
  })
  .transform(({ testResults }): Result[] =>
    testResults.flatMap(({ name, status, message, assertionResults }) =>
      // A file that could not be loaded has no tests to report, and failed all the same.
      assertionResults.length === 0
        ? [{ name, outcome: status === 'passed' ? 'skipped' : 'failed', why: message }]
        : assertionResults.map((test) => ({
            name: test.fullName,
            outcome: vitestOutcome(test.status),
            why: test.failureMessages[0],
          })),
    ),
  )

function vitestOutcome(status: string): Result['outcome'] {
  if (status === 'passed' || status === 'failed') return status
  return 'skipped'
}

const playwrightStatus = z.enum(['expected', 'unexpected', 'flaky', 'skipped'])
const playwrightError = z.object({ message: z.string().optional() })
const playwrightTest = z.object({
  status: playwrightStatus,
  results: z.array(z.object({ errors: z.array(playwrightError) })),
})
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(playwrightTest) })).default([]),
  get suites() {
    return z.array(playwrightSuite).default([])
  },
})
type PlaywrightSuite = z.infer<typeof playwrightSuite>

const playwrightReport = z
  .object({ suites: z.array(playwrightSuite), errors: z.array(playwrightError) })
  .transform(({ suites, errors }): Result[] => [
    ...suites.flatMap((suite) => resultsOf(suite, '')),
    ...errors.map(({ message }): Result => ({
      name: message ?? 'an error outside any test',
      outcome: 'failed',
    })),
  ])

function resultsOf(suite: PlaywrightSuite, above: string): Result[] {
  const name = `${above} ${suite.title}`.trim()
  return [
    ...suite.specs.flatMap((spec) =>
      spec.tests.map(({ status, results }): Result => ({
        name: `${name} ${spec.title}`,
        outcome: playwrightOutcome(status),
        why: results.flatMap(({ errors }) => errors)[0]?.message,
      })),
    ),
    ...suite.suites.flatMap((inner) => resultsOf(inner, name)),
  ]
}

function playwrightOutcome(status: z.infer<typeof playwrightStatus>): Result['outcome'] {
  if (status === 'expected') return 'passed'
  return status === 'skipped' ? 'skipped' : 'failed'
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

const results = [
  ...vitestReport.parse(read('test-results/vitest.json')),
  ...vitestReport.parse(read('test-results/faults.json')),
  ...playwrightReport.parse(read('test-results/playwright.json')),
]
for (const { name, outcome, why } of results)
  if (outcome === 'failed')
    console.log(`Failed: ${name}\n${stripVTControlCharacters(why ?? '').slice(0, LONGEST_WHY)}`)
const left = results.filter(({ name, outcome }) => outcome === 'skipped' && !MAY_BE_SKIPPED.test(name))
for (const { name } of left) console.log(`Left out without a reason: ${name}`)
const count = (outcome: Result['outcome']) => results.filter((result) => result.outcome === outcome).length
console.log(OUTCOMES.map((outcome) => `${count(outcome)} ${outcome}`).join(', '))
if (count('failed') > 0 || left.length > 0 || count('passed') === 0) process.exitCode = 1
