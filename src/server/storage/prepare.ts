import { type CompiledQuery, type DialectAdapter, type Kysely, type RawBuilder, sql } from 'kysely'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Database, Value } from './database.ts'

/** Runs a statement with values for its places, in the order in which the places were created. */
export type Prepared<Row> = (db: Kysely<Database>, values: readonly Value[]) => Promise<Row[]>

/** Creates the next place for a value. */
export type NextPlace = () => RawBuilder<Value>

/**
 * Prepares a statement that Kysely compiles once for each database and runs with other values each time. Compiling a
 * list on every request would take half as long as reading its rows.
 */
export function prepare<Row>(write: (place: NextPlace) => RawBuilder<unknown>): Prepared<Row> {
  let places = 0
  const statement = write(() => sql`${new Place(places++)}`)
  const compiled = new WeakMap<DialectAdapter, CompiledQuery<Row>>()

  return async (db, values) => {
    const executor = db.getExecutor()
    const { adapter } = executor
    const known = compiled.get(adapter) ?? nameStatement(sql<Row>`${statement}`.compile(db))
    compiled.set(adapter, known)
    const parameters = known.parameters.map((parameter) => {
      return parameter instanceof Place ? values[parameter.index] : parameter
    })
    const { rows } = await executor.executeQuery<Row>({ ...known, parameters })
    return rows
  }
}

const NAME_LENGTH = 32

/** Gives it a name of its text, by which a server keeps it. */
function nameStatement<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  return Object.assign({ ...query }, { name: hashFile(query.sql).slice(0, NAME_LENGTH) })
}

class Place {
  readonly index: number

  constructor(index: number) {
    this.index = index
  }
}
