import type { Client, Request } from 'autocannon'
import { z } from 'zod'

const recordSchema = z.looseObject({ id: z.number(), version: z.number() })
export type Written = z.infer<typeof recordSchema>

/**
 * Makes each connection update its own cookie repeatedly: with other words each time, because SQLite writes nothing for
 * an unchanged row, and with the version of the last answer.
 */
export async function updateEach(
  url: string,
  connections: number,
  cookie: string,
): Promise<(client: Client) => void> {
  const { pathname } = new URL(url)
  const records = await readRecords(url, connections, cookie)
  return (client) => {
    const record = records.pop()
    if (!record) throw new Error('There are more connections than cookies to write.')
    let { version } = record
    const prepare = () => client.setRequests([updateOf(pathname, { ...record, version }, cookie)])
    prepare()
    client.on('response', () => {
      version += 1
      prepare()
    })
  }
}

/** Reads `count` cookies, after the first `skipped`. */
export async function readRecords(
  url: string,
  count: number,
  cookie: string,
  skipped = 0,
): Promise<Written[]> {
  const ids = Array.from({ length: count }, (_, index) => skipped + index + 1)
  return Promise.all(
    ids.map(async (id) => {
      const answer = await fetch(`${url}/${id}`, { headers: { cookie } })
      return recordSchema.parse(await answer.json())
    }),
  )
}

export function updateOf(path: string, record: Written, cookie: string): Request {
  const headers = { 'content-type': 'application/json', cookie }
  const purpose = `Compter les visites, version ${record.version}.`
  const body = JSON.stringify({ ...record, purpose })
  return { method: 'PUT', path: `${path}/${record.id}`, headers, body }
}
