import { z } from 'zod'
import { addSecondSite } from '../../support/secondSite.ts'
import { type LIMITED, limitAccount } from '../../support/limitAccount.ts'
import { startApi, type StartedApi } from './startApi.ts'

export const AUTHOR = { who: 'local', at: '2026-11-24T09:30:00.000Z' }

/** The name of the first site. */
export const FIRST = 'data.regionreunion.com'

/** Starts the API on two sites: cookies 1 and 2 stand on both, 3 and 4 on the first alone, 5 on the second alone. */
export async function startTwoSites(): Promise<StartedApi> {
  const api = await startApi()
  await addSecondSite(api.store, AUTHOR, { cookieIds: [1, 2] })
  const third = await api.store.get('cookies', 3)
  const fields = third.kind === 'ok' ? third.record : {}
  await api.store.create('cookies', { ...fields, name: 'seul', siteIds: [2] }, AUTHOR)
  return api
}

/** A client of somebody who is limited to these sites. */
export async function startLimited(api: StartedApi, role: keyof typeof LIMITED, siteIds: number[]) {
  await limitAccount(api.accounts, role, siteIds)
  return api.as(role)
}

/** The record at a path, with other fields. */
export async function change(api: StartedApi, path: string, fields: object): Promise<object> {
  const found = await api.send('GET', path)
  return Object.assign({}, found.body, fields)
}

export const idOf = (body: unknown) => z.looseObject({ id: z.number() }).parse(body).id

/** The answer to whoever lacks the right to these sites. */
export const refusedOn = (names: string) => ({
  status: 403,
  body: { type: 'urn:registre:siteForbidden', message: 'errors.siteForbidden', args: { names } },
})
