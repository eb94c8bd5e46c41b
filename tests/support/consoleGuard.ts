import { format } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'
import { complaints, expectedComplaints } from './expectComplaint.ts'

// Any other complaint fails the test: a warning of a library is treated as a defect of our code.
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(`console.${level}: ${format(...words)}`)
    })
  }
})

afterEach(() => {
  const found = complaints.splice(0)
  const foreseen = expectedComplaints.splice(0)
  const unforeseen = found.filter((complaint) => !foreseen.some((pattern) => pattern.test(complaint)))
  if (unforeseen.length > 0) throw new Error(unforeseen.join('\n'))
  const missing = foreseen.filter((pattern) => !found.some((complaint) => pattern.test(complaint)))
  if (missing.length > 0) throw new Error(`Expected on the console, and not seen: ${missing.join(', ')}`)
})
