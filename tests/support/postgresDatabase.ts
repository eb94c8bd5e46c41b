import pg from 'pg'

/** The server that `TEST_POSTGRES_URL` names, by a role that may create databases and roles; `.ci/run` starts one. */
const SERVER_URL = process.env['TEST_POSTGRES_URL'] ?? ''

export const HAS_POSTGRES = SERVER_URL !== ''

/** Ends the name of a test that needs the server. */
export const LEFT_OUT = HAS_POSTGRES ? '' : ' (skipped without TEST_POSTGRES_URL)'

/** A name that no other database has. */
export function newDatabaseName(): string {
  return `registre_test_${crypto.randomUUID().replaceAll('-', '')}`
}

/** The address of a database, as `DATABASE_URL` has it; of another role, or through another port. */
export function urlOfDatabase(
  database: string,
  { role, port }: { role?: string; port?: number } = {},
): string {
  const url = new URL(SERVER_URL)
  url.pathname = `/${database}`
  if (role !== undefined) url.username = role
  if (port !== undefined) url.port = String(port)
  return url.href
}

/** Runs statements, on a database or on the server itself, by a connection of its own; returns the result of each. */
export async function runOnServer(text: string, url = SERVER_URL): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: url, ssl: false })
  await client.connect()
  try {
    return [await client.query(text)].flat()
  } finally {
    await client.end()
  }
}
