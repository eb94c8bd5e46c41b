import { format } from 'node:util'
import { afterEach, beforeEach, vi } from 'vitest'

const complaints: string[] = []

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
  if (found.length > 0) throw new Error(found.join('\n'))
})
