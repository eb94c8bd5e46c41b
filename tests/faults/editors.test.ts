import { afterAll, describe, expect, it } from 'vitest'
import { describeOnPostgres } from '../support/testPostgres.ts'
import { editTogether } from './editRounds.ts'
import { filePlace, serverPlace } from './place.ts'

// A minute in all, half of it on each engine.
const DURATION = 30_000

describe('sixteen editors of the same records', () => {
  const place = filePlace()
  afterAll(() => place.remove())

  it('find each change that was accepted in the history of a file, once', async () => {
    expect(await editTogether(place, DURATION)).toBeGreaterThan(100)
  })
})

describeOnPostgres('sixteen editors of the same records', (database) => {
  it('find each change that was accepted in the history on PostgreSQL, once', async () => {
    expect(await editTogether(serverPlace(database.url()), DURATION)).toBeGreaterThan(100)
  })
})
