import { expect } from 'vitest'
import { z } from 'zod'
import type { Started } from './engines.ts'

const recordsSchema = z.array(z.looseObject({ id: z.number() }))

export interface Asked {
  filter?: object
  sort?: [string, 'ASC' | 'DESC']
  range?: [number, number]
}

/** Searches the cookies: the ids of the range, and how many there are. */
export async function searchCookies(api: Started, q: string, { filter = {}, sort, range }: Asked = {}) {
  const parameters = new URLSearchParams({ filter: JSON.stringify({ q, ...filter }) })
  if (sort !== undefined) parameters.set('sort', JSON.stringify(sort))
  if (range !== undefined) parameters.set('range', JSON.stringify(range))
  const { status, headers, body } = await api.send('GET', `/api/cookies?${parameters}`)
  expect(status, q).toBe(200)
  const total = Number(headers.get('content-range')?.split('/')[1])
  return { ids: recordsSchema.parse(body).map(({ id }) => id), total }
}
