import simpleRestProvider from 'ra-data-simple-rest'
import type { DataProvider, DeleteParams, fetchUtils, Identifier, RaRecord } from 'react-admin'
import type { IssuedLink } from '#api/account.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Register } from '#charter/register/register.ts'
import type { AdminRecord, CookieRecord } from '../records.ts'
import { type AccountRequests, createAccountRequests } from './accountRequests.ts'
import { createTrackerRequests, type TrackerRequests } from './trackerRequests.ts'
import { createFindingRequests, type FindingRequests } from './findingRequests.ts'
import { createPublicationRequests, type PublicationRequests } from './publicationRequests.ts'

type RecordVersion = Pick<CookieRecord, 'id' | 'version'>

export interface RegisterDataProvider
  extends DataProvider, AccountRequests, FindingRequests, PublicationRequests, TrackerRequests {
  /** Reassigns the positions that these records hold, in the order of `ids`. */
  reorder(resource: ResourceName, ids: readonly Identifier[]): Promise<void>
  /** Returns the whole register as it is saved, before publication. */
  readDraft(): Promise<Register>
  /** Returns the authors in the history, under the names that the history uses. */
  readAuthors(): Promise<string[]>
  /** Restores a record to its state after the history entry `change`. `version` is null if the record is deleted. */
  restore(
    resource: ResourceName,
    id: number,
    to: { change: number; version: number | null },
  ): Promise<AdminRecord>
  /** Fills the empty fields of `target` from `duplicate`, then deletes `duplicate`; all in one transaction. */
  mergeCookies(target: RecordVersion, duplicate: RecordVersion): Promise<CookieRecord>
  /** Creates a single-use link for an account. Its earlier links stop working. */
  issueLink: (userId: number) => Promise<IssuedLink>
  /** Ends the sessions of an account and returns their number. */
  endSessions: (userId: number) => Promise<number>
}

// A list of ids is sent in the address, which servers and proxies limit to about 8 KB.
const IDS_PER_REQUEST = 100

/**
 * Creates the react-admin data provider for the API. It uses the dialect of ra-data-simple-rest, with these differences:
 * bulk writes are one request and one transaction (ra-data-simple-rest sends one request per record, so that some may
 * fail), records can be reordered, and a delete names the version that it deletes.
 */
export function createDataProvider(
  apiUrl: string,
  request: typeof fetchUtils.fetchJson,
): RegisterDataProvider {
  const simpleRest: DataProvider = simpleRestProvider(apiUrl, request)
  const addressOf = (resource: string, ids: readonly Identifier[]) =>
    `${apiUrl}/${resource}?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`
  return {
    ...simpleRest,
    ...createAccountRequests(`${apiUrl}/auth`, request),
    ...createFindingRequests(apiUrl, request),
    ...createPublicationRequests(apiUrl, request),
    ...createTrackerRequests(apiUrl, request),
    async getMany(resource, params) {
      const chunks = Array.from({ length: Math.ceil(params.ids.length / IDS_PER_REQUEST) }, (_, index) =>
        params.ids.slice(index * IDS_PER_REQUEST, (index + 1) * IDS_PER_REQUEST),
      )
      const answers = await Promise.all(chunks.map((ids) => simpleRest.getMany(resource, { ...params, ids })))
      return { data: answers.flatMap(({ data }) => data) }
    },
    async updateMany(resource, { ids, data }) {
      await request(addressOf(resource, ids), { method: 'PATCH', body: JSON.stringify(data) })
      return { data: ids }
    },
    async delete<Deleted extends RaRecord>(resource: string, params: DeleteParams<Deleted>) {
      const previous: RaRecord | undefined = params.previousData
      const query = previous ? `?version=${previous.version}` : ''
      const answer: { json: Deleted } = await request(`${apiUrl}/${resource}/${params.id}${query}`, {
        method: 'DELETE',
      })
      return { data: answer.json }
    },
    async deleteMany(resource, { ids }) {
      await request(addressOf(resource, ids), { method: 'DELETE' })
      return { data: ids }
    },
    async reorder(resource, ids) {
      await request(`${apiUrl}/${resource}/order`, { method: 'PUT', body: JSON.stringify({ ids }) })
    },
    async readDraft() {
      const answer: { json: Register } = await request(`${apiUrl}/draft`)
      return answer.json
    },
    async readAuthors() {
      const answer: { json: { who: string }[] } = await request(`${apiUrl}/changes/authors`)
      return answer.json.map(({ who }) => who)
    },
    async restore(resource, id, to) {
      const url = `${apiUrl}/${resource}/${id}/restore`
      const answer: { json: AdminRecord } = await request(url, { method: 'POST', body: JSON.stringify(to) })
      return answer.json
    },
    async mergeCookies({ id, version }, duplicate) {
      const body = { version, with: { id: duplicate.id, version: duplicate.version } }
      const answer: { json: CookieRecord } = await request(`${apiUrl}/cookies/${id}/merge`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
      return answer.json
    },
    async issueLink(userId) {
      const answer: { json: IssuedLink } = await request(`${apiUrl}/users/${userId}/link`, {
        method: 'POST',
        body: '{}',
      })
      return answer.json
    },
    async endSessions(userId) {
      const url = `${apiUrl}/users/${userId}/sessions`
      const answer: { json: { ended: number } } = await request(url, { method: 'DELETE' })
      return answer.json.ended
    },
  }
}
