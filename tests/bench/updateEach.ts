import type { Client } from 'autocannon'
import { z } from 'zod'

const recordSchema = z.looseObject({ id: z.number(), version: z.number() })
type Record = z.infer<typeof recordSchema>

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
  const headers = { 'content-type': 'application/json', cookie }
  const ids = Array.from({ length: connections }, (_, index) => index + 1)
  const records = await Promise.all(ids.map((id) => readRecord(`${url}/${id}`, cookie)))
  return (client) => {
    const record = records.pop()
    if (!record) throw new Error('There are more connections than cookies to write.')
    let { version } = record
    const prepare = () => {
      const purpose = `Compter les visites, version ${version}.`
      const body = JSON.stringify({ ...record, version, purpose })
      client.setRequests([{ method: 'PUT', path: `${pathname}/${record.id}`, headers, body }])
    }
    prepare()
    client.on('response', () => {
      version += 1
      prepare()
    })
  }
}

async function readRecord(url: string, cookie: string): Promise<Record> {
  const answer = await fetch(url, { headers: { cookie } })
  return recordSchema.parse(await answer.json())
}
