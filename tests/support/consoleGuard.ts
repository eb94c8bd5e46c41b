import { format } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'

const complaints: string[] = []
const expected: RegExp[] = []

/** Says that this test provokes a complaint, of a fault that it injects: it must come, and does not fail the test. */
export function expectComplaint(pattern: RegExp): void {
  expected.push(pattern)
}

// What a library complains of on the console is a defect of ours until it is mended.
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(`console.${level}: ${format(...words)}`)
    })
  }
})

afterEach(() => {
  const found = complaints.splice(0)
  const foreseen = expected.splice(0)
  const unforeseen = found.filter((complaint) => !foreseen.some((pattern) => pattern.test(complaint)))
  if (unforeseen.length > 0) throw new Error(unforeseen.join('\n'))
  const missing = foreseen.filter((pattern) => !found.some((complaint) => pattern.test(complaint)))
  if (missing.length > 0) throw new Error(`Expected on the console, and not seen: ${missing.join(', ')}`)
})
