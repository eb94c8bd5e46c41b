import { afterEach, expect, it } from 'vitest'
import { killRounds } from './killRounds.ts'
import { filePlace } from './place.ts'

const place = filePlace()
afterEach(() => place.remove())

it('keeps in its file every write that it answered, killed a hundred times', async () => {
  const { answered, published } = await killRounds(place, 100, 40)
  expect(answered).toBeGreaterThanOrEqual(5_000)
  expect(published).toBeGreaterThan(5)
})
