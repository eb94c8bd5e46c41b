import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { OpenStore } from '#server/storage/createStore.ts'
import { startAccounts } from './startAccounts.ts'

const HOUR = 3_600_000
const ALICE = 'alice@example.fr'

async function countRows({ kysely }: OpenStore): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of ['sessions', 'verifications', 'attempts']) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.ref(table)}`.execute(
      kysely,
    )
    counts[table] = rows[0]?.count ?? 0
  }
  return counts
}

it('deletes sessions, links and attempts once they count no longer, though nobody signs in', async () => {
  const { store, accounts, browser, add, pass } = await startAccounts({
    publicUrl: 'https://registre.example',
  })
  const id = await add(ALICE, 'editor')
  await browser().signIn(ALICE)
  await browser().signIn(ALICE, 'a wrong password')
  const issued = await accounts.issueLink(id, 'https://registre.example', {
    who: 'local',
    at: '2026-11-24T09:30:00.000Z',
  })
  expect(issued.kind).toBe('ok')
  await accounts.deleteOld()
  expect(await countRows(store)).toEqual({ sessions: 1, verifications: 1, attempts: 3 })
  pass(HOUR)
  await accounts.deleteOld()
  expect(await countRows(store)).toEqual({ sessions: 1, verifications: 1, attempts: 0 })
  pass(8 * HOUR)
  await accounts.deleteOld()
  expect(await countRows(store)).toEqual({ sessions: 0, verifications: 1, attempts: 0 })
  pass(15 * HOUR)
  await accounts.deleteOld()
  expect(await countRows(store)).toEqual({ sessions: 0, verifications: 0, attempts: 0 })
})
