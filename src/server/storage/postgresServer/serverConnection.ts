import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import pg from 'pg'

/**
 * A connection of the pool. What is asked of it at one moment goes out in one packet, and a statement that has a name is parsed
 * once.
 */
export class ServerConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #socket: pg.Connection['stream']
  readonly #keepsStatements: boolean
  readonly #names = new Set<string>()
  readonly #onLostStatement: () => void
  #isBroken = false

  private constructor(
    client: pg.PoolClient,
    socket: pg.Connection['stream'],
    keepsStatements: boolean,
    onLostStatement: () => void,
  ) {
    this.#client = client
    this.#socket = socket
    this.#keepsStatements = keepsStatements
    this.#onLostStatement = onLostStatement
  }

  /**
   * Takes a new connection. Statements keep their names where it leads to the server itself: a pool between them, as PgBouncer is,
   * states a process of its own, and may give each transaction another connection. `onLostStatement` hears when the server has one no
   * more.
   */
  static async on(client: pg.PoolClient, onLostStatement: () => void): Promise<ServerConnection> {
    if (!(client instanceof pg.Client)) throw new TypeError('The pool has other clients than its own')
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const keepsStatements = 'processID' in client && client.processID === rows[0]?.pid
    return new ServerConnection(client, client.connection.stream, keepsStatements, onLostStatement)
  }

  async executeQuery<Row>({ sql: text, parameters, ...rest }: CompiledQuery): Promise<QueryResult<Row>> {
    this.#gatherPackets()
    const name = 'name' in rest ? this.#keep(String(rest.name)) : {}
    try {
      const result = await this.#client.query<Row & object>({ ...name, text, values: [...parameters] })
      const { rows, rowCount, command } = result
      return { rows, ...(WRITES.includes(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) }
    } catch (error) {
      if (isLostStatement(error)) {
        this.#isBroken = true
        this.#onLostStatement()
      }
      throw error
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new TypeError('Nothing is streamed from a server')
  }

  /** Ends the transaction. Tells whether it was committed: the server undoes one in which a statement failed. */
  async commit(): Promise<boolean> {
    return (await this.#client.query('commit')).command === 'COMMIT'
  }

  /** Undoes the transaction; a connection that cannot even do that is not used again. */
  async rollback(): Promise<void> {
    try {
      await this.#client.query('rollback')
    } catch {
      // What broke it says the reason.
      this.#isBroken = true
    }
  }

  /** Gives it back to the pool. */
  release(): void {
    this.#client.release(this.#isBroken)
  }

  /** The name under which a statement is kept, if it is. */
  #keep(name: string): { name?: string } {
    if (!this.#keepsStatements || (this.#names.size >= KEPT_MAX && !this.#names.has(name))) return {}
    this.#names.add(name)
    return { name }
  }

  /** To send a packet takes as long as to put ten statements into words. */
  #gatherPackets(): void {
    if (this.#socket.writableCorked > 0) return
    this.#socket.cork()
    process.nextTick(() => this.#socket.uncork())
  }
}

/** Limits what a connection costs the server: whoever makes up filters can ask for any number of statements. */
const KEPT_MAX = 300

const WRITES: readonly string[] = ['INSERT', 'UPDATE', 'DELETE']

/** A statement that the server has no more, or not in this form, because the layout changed. */
export function isLostStatement(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  return error.code === '26000' || (error.code === '0A000' && error.routine === 'RevalidateCachedQuery')
}
