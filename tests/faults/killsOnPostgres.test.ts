import { expect, it } from 'vitest'
import { describeOnPostgres } from '../support/testPostgres.ts'
import { killRounds } from './killRounds.ts'
import { serverPlace } from './place.ts'

describeOnPostgres('the server', (database) => {
  it('keeps on PostgreSQL every write that it answered, killed a hundred times', async () => {
    const { answered, published } = await killRounds(serverPlace(database.url()), 100, 40)
    expect(answered).toBeGreaterThanOrEqual(5_000)
    expect(published).toBeGreaterThan(5)
  })
})
