import { expect } from 'vitest'
import { z } from 'zod'
import { startServer } from '../support/startServer.ts'
import { senderTo } from '../server/process/runOnPostgres.ts'
import type { Place } from './place.ts'

const EDITORS = 16
const RECORDS = 3

const recordSchema = z.looseObject({ id: z.number(), version: z.number() })
const entrySchema = z.object({ recordId: z.number(), after: z.string() })
const changedSchema = z.looseObject({ notes: z.string() })
const notesSchema = z.looseObject({ notes: z.string(), version: z.number() })

/**
 * Has sixteen people change the same records for some time, each over what the others wrote; every change that was accepted stands
 * in the history exactly once, and nothing else. Returns how many there were.
 */
export async function editTogether(place: Place, milliseconds: number): Promise<number> {
  const server = await startServer({ environment: { DATABASE_URL: place.url } })
  const send = await senderTo(server)
  const paths: string[] = []
  for (let count = 0; count < RECORDS; count += 1) {
    const created = await send('POST', '/api/providers', { name: `P ${count}` })
    paths.push(`/api/providers/${recordSchema.parse(await created.json()).id}`)
  }
  const accepted: string[] = []
  const others = new Set<number>()
  const end = performance.now() + milliseconds
  const edit = async (editor: number) => {
    for (let count = 0; performance.now() < end; count += 1) {
      const path = paths[(editor + count) % RECORDS] ?? ''
      const found = recordSchema.parse(await (await send('GET', path)).json())
      const notes = `${editor}-${count}`
      const answer = await send('PUT', path, { ...found, notes })
      const body = await answer.text()
      if (answer.status !== 200) {
        others.add(answer.status)
        continue
      }
      expect(notesSchema.parse(JSON.parse(body))).toMatchObject({ notes, version: found.version + 1 })
      accepted.push(notes)
    }
  }
  await Promise.all(Array.from({ length: EDITORS }, (_, editor) => edit(editor)))
  // Whoever read what another has changed since is told, and nothing else is refused.
  expect([...others]).toEqual([409])
  const entries = entrySchema
    .array()
    .parse(
      await place.read(
        `select "recordId", after from changes where resource = 'providers' and action = 'update' order by id`,
      ),
    )
  const written = entries.map(({ after }) => changedSchema.parse(JSON.parse(after)).notes)
  expect(written.toSorted()).toEqual(accepted.toSorted())
  expect(await server.stop()).toBe(0)
  server.removeData()
  await place.check()
  return accepted.length
}
