import { sql } from 'kysely'
import type { OpenStore } from '#server/storage/createStore.ts'
import { randomToken } from './randomToken.ts'

const NAME = 'auth'

/** The secret that signs cookies, when the environment gives none: made once, and kept with what it protects. */
export async function keptSecret(store: OpenStore): Promise<string> {
  const { secret } = await store.write(async (transaction) => {
    await sql`insert into secrets (name, value) values (${NAME}, ${randomToken()})
      on conflict (name) do nothing`.execute(transaction)
    const { rows } = await sql<{ value: string }>`select value from secrets where name = ${NAME}`.execute(
      transaction,
    )
    return { kind: 'ok', secret: rows[0]?.value ?? '' }
  })
  if (secret === '') throw new Error('The secret could not be read back')
  return secret
}
