import type pg from 'pg'

/** The channel on which each write tells who wrote. */
export const WRITTEN_CHANNEL = 'registre_written'

/**
 * The time between two looks at the end of the history, in milliseconds. A connection may be cut without a word, or go
 * through a pool that passes no message on: it is noticed by then.
 */
const LOOK_INTERVAL = 500

/** Watches for what other processes write. */
export interface PostgresWatch {
  /** A number that changes when another process has written, or may have while nobody could tell. */
  writes(): number
  end(): void
}

/** Watches from a connection of its own, and makes another one when that breaks. `self` is how this process signs its writes. */
export function watchPostgres(makeClient: () => pg.Client, self: string): PostgresWatch {
  let writes = 0
  let seen: number | null = null
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let hasEnded = false

  async function connect(): Promise<pg.Client> {
    const made = makeClient()
    client = made
    // A query that fails says the same.
    made.on('error', () => undefined)
    made.on('notification', ({ payload }) => {
      if (payload !== self) writes += 1
    })
    await made.connect()
    await made.query(`listen ${WRITTEN_CHANNEL}`)
    // It may have missed something.
    writes += 1
    return made
  }

  async function look(): Promise<void> {
    try {
      const { rows } = await (client ?? (await connect())).query<{ id: number | null }>(
        'select max(id) as id from changes',
      )
      const id = rows[0]?.id ?? 0
      if (seen !== null && seen !== id) writes += 1
      seen = id
    } catch {
      drop()
    }
    if (!hasEnded) timer = setTimeout(() => void look(), LOOK_INTERVAL).unref()
  }

  /** Waits for nothing: a server that is gone confirms no end. */
  function drop(): void {
    void client?.end().catch(() => undefined)
    client = null
  }

  void look()
  return {
    writes: () => writes,
    end() {
      hasEnded = true
      clearTimeout(timer)
      drop()
    },
  }
}
