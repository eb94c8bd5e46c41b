import simpleRestProvider from 'ra-data-simple-rest'
import type {
  DataProvider,
  DeleteManyParams,
  DeleteManyResult,
  DeleteParams,
  fetchUtils,
  Identifier,
  RaRecord,
  UpdateManyParams,
  UpdateManyResult,
} from 'react-admin'
import type { IssuedLink } from '#api/account.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Register } from '#charter/register/register.ts'
import type { AdminRecord, CookieRecord } from '../records.ts'
import { type AccountRequests, createAccountRequests } from './accountRequests.ts'
import { createTrackerRequests, type TrackerRequests } from './trackerRequests.ts'
import { createFindingRequests, type FindingRequests } from './findingRequests.ts'
import { createPublicationRequests, type PublicationRequests } from './publicationRequests.ts'
import type { Act } from './act.ts'
import { createStartRequests, type StartRequests } from './startRequests.ts'

type RecordVersion = Pick<CookieRecord, 'id' | 'version'>

export interface RegisterDataProvider
  extends
    DataProvider,
    AccountRequests,
    FindingRequests,
    PublicationRequests,
    StartRequests,
    TrackerRequests {
  /** Sets the same fields on several records, in one act: all of them are changed, or none. */
  updateMany: <Updated extends RaRecord>(
    resource: string,
    params: UpdateManyParams,
  ) => Promise<UpdateManyResult<Updated> & { act: Act }>
  /** Deletes several records, in one act: all of them, or none. */
  deleteMany: <Deleted extends RaRecord>(
    resource: string,
    params: DeleteManyParams<Deleted>,
  ) => Promise<DeleteManyResult<Deleted> & { act: Act }>
  /** Makes all records that refer to one refer to `by` instead, and deletes it, in one act. */
  replace(resource: string, replaced: RecordVersion, by: number): Promise<{ ids: number[]; act: Act }>
  /** Restores all records that an act changed or deleted, or none. Returns their number. */
  undoAct(act: Act): Promise<number>
  /** Returns those of `ids` whose records meet a filter. */
  filterIds(resource: string, ids: readonly number[], filter: object): Promise<number[]>
  /** Reassigns the positions that these records hold, in the order of `ids`. */
  reorder(resource: ResourceName, ids: readonly Identifier[]): Promise<void>
  /** Returns the register as it is saved, before publication: as the chosen site has it, or another one. */
  readDraft(siteId?: number): Promise<Register>
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
  /** Sends a request that one screen alone needs, to a path of the API (`/earlier-pages`); returns the JSON of the answer. */
  ask: <Answer>(path: string, options?: fetchUtils.Options) => Promise<Answer>
  /** Ends the sessions of an account and returns their number. */
  endSessions: (userId: number) => Promise<number>
}

// A list of ids is sent in the address, which servers and proxies limit to about 8 KB.
const IDS_PER_REQUEST = 100

function inChunks<Id>(ids: readonly Id[]): Id[][] {
  return Array.from({ length: Math.ceil(ids.length / IDS_PER_REQUEST) }, (_, index) =>
    ids.slice(index * IDS_PER_REQUEST, (index + 1) * IDS_PER_REQUEST),
  )
}

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
    ...createStartRequests(apiUrl, request),
    ...createTrackerRequests(apiUrl, request),
    async getMany(resource, params) {
      const answers = await Promise.all(
        inChunks(params.ids).map((ids) => simpleRest.getMany(resource, { ...params, ids })),
      )
      return { data: answers.flatMap(({ data }) => data) }
    },
    async filterIds(resource, ids, filter) {
      const answers = await Promise.all(
        inChunks(ids).map((chunk) =>
          simpleRest.getList<AdminRecord>(resource, {
            filter: { ...filter, id: chunk },
            sort: { field: 'id', order: 'ASC' },
            pagination: { page: 1, perPage: IDS_PER_REQUEST },
          }),
        ),
      )
      return answers.flatMap(({ data }) => data.map(({ id }) => id))
    },
    async updateMany(resource, { ids, data }) {
      const answer: { json: { act: Act } } = await request(addressOf(resource, ids), {
        method: 'PATCH',
        body: JSON.stringify(data),
      })
      return { data: ids, act: answer.json.act }
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
      const answer: { json: { act: Act } } = await request(addressOf(resource, ids), { method: 'DELETE' })
      return { data: ids, act: answer.json.act }
    },
    async replace(resource, { id, version }, by) {
      const answer: { json: { ids: number[]; act: Act } } = await request(
        `${apiUrl}/${resource}/${id}/replace`,
        { method: 'POST', body: JSON.stringify({ version, by }) },
      )
      return answer.json
    },
    async undoAct(act) {
      const answer: { json: { restored: number } } = await request(`${apiUrl}/changes/undo`, {
        method: 'POST',
        body: JSON.stringify(act),
      })
      return answer.json.restored
    },
    async reorder(resource, ids) {
      await request(`${apiUrl}/${resource}/order`, { method: 'PUT', body: JSON.stringify({ ids }) })
    },
    async readDraft(siteId) {
      const query = siteId === undefined ? '' : `?site=${siteId}`
      const answer: { json: Register } = await request(`${apiUrl}/draft${query}`)
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
    async ask<Answer>(path: string, options?: fetchUtils.Options) {
      const answer: { json: Answer } = await request(apiUrl + path, options)
      return answer.json
    },
    async endSessions(userId) {
      const url = `${apiUrl}/users/${userId}/sessions`
      const answer: { json: { ended: number } } = await request(url, { method: 'DELETE' })
      return answer.json.ended
    },
  }
}
