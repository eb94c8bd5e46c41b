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

type VersionRead = Pick<CookieRecord, 'id' | 'version'>

export interface RegisterDataProvider
  extends DataProvider, AccountRequests, FindingRequests, PublicationRequests, TrackerRequests {
  /** Shares out again, in this order, the positions that the records hold among them. */
  reorder(resource: ResourceName, ids: readonly Identifier[]): Promise<void>
  /** The whole register as it is saved. */
  readDraft(): Promise<Register>
  /** Everybody who is in the history, as it names them. */
  readAuthors(): Promise<string[]>
  /** Puts a record back to how an entry of its history left it; `version` is null when it is deleted. */
  restore(
    resource: ResourceName,
    id: number,
    to: { change: number; version: number | null },
  ): Promise<AdminRecord>
  /** Fills what one record of a tracker leaves empty with what the other says, and deletes that one: both or neither. */
  mergeCookies(kept: VersionRead, dropped: VersionRead): Promise<CookieRecord>
  /** Makes a new single-use link for an account; those made before stop working. */
  issueLink: (userId: number) => Promise<IssuedLink>
  /** Ends an account's sessions, and says how many there were. */
  endSessions: (userId: number) => Promise<number>
}

// A list of ids travels in the address, which servers and proxies limit to about 8 KB.
const IDS_PER_REQUEST = 100

/**
 * The register's API as react-admin sees it: ra-data-simple-rest's dialect, with bulk writes in one request and one
 * transaction (there they are one request a record, which can half fail), ordering, and deletes that name the
 * version they mean.
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
    async mergeCookies({ id, version }, dropped) {
      const body = { version, with: { id: dropped.id, version: dropped.version } }
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
