import { expect, it } from 'vitest'
import { waitInWords } from '#admin/kit/session/refusal.ts'

it.each([
  [1, '1 seconde'],
  [45, '45 secondes'],
  [119, '119 secondes'],
  [120, '2 minutes'],
  [121, '3 minutes'],
])('says a wait of %d seconds as one says it', (seconds, words) => {
  expect(waitInWords(seconds, 'fr').replaceAll('\u00A0', ' ')).toBe(words)
})
