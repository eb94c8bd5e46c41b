import type { fetchUtils } from 'react-admin'
import type { Comparison, DraftStatus, Side } from '#api/publication.ts'
import { type FragmentVariant, writeFragmentQuery } from '#charter/page/fragmentVariant.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import { type NamedSite, publicAddress } from '../sites.ts'
import { parseProblem } from './problem.ts'

/** The publisher's note on a version, with the number and the hash of the draft that the publisher has reviewed. */
export interface PublishRequest {
  note: string
  number: number
  /** Hash of the register, in hexadecimal. */
  sha256: string
  /** Says if visitors must be asked for consent again. */
  newConsent?: 'yes' | 'no'
}

/** The requests about versions other than their list and their notes, which are the resource `publications`. */
export interface PublicationRequests {
  readDraftStatus: () => Promise<DraftStatus>
  /** Returns the version that was online at an instant (UTC, ISO 8601); null if there was none. */
  publicationAt: (instant: string) => Promise<Publication | null>
  /** Returns the names of those who may publish. */
  listPublishers: () => Promise<string[]>
  /** Returns the register as it is stored with a version. */
  readFrozenRegister: (number: number) => Promise<Register>
  /** Returns the HTML fragment of a version, to paste into another page, in one of its variants. */
  readFragment: (number: number, variant: FragmentVariant) => Promise<string>
  /** Compares two versions or the draft. Version 0 is the empty register before the first version. */
  compareSides: (from: Side, to: Side) => Promise<Comparison>
  /** Publishes the draft. The server refuses if the draft has changed since it was reviewed (`number`, `sha256`). */
  publish: (publication: PublishRequest) => Promise<Publication>
  /** Returns the page of a version, as visitors saw it: of the chosen site, or of another one. */
  readFrozenPage: (number: number, site?: NamedSite) => Promise<string>
  /**
   * Restores the register to a version, if the draft still has the reviewed hash. Resolves to the number of records
   * written.
   */
  restorePublication: (number: number, seen: { sha256: string | undefined }) => Promise<number>
}

export function createPublicationRequests(
  apiUrl: string,
  request: typeof fetchUtils.fetchJson,
): PublicationRequests {
  return {
    async readDraftStatus() {
      const answer: { json: DraftStatus } = await request(`${apiUrl}/draft/status`)
      return answer.json
    },
    async publicationAt(instant) {
      try {
        const answer: { json: Publication } = await request(`${apiUrl}/publications/at?at=${instant}`)
        // Version 0 was declared, and not published.
        return answer.json.number === 0 ? null : answer.json
      } catch (error) {
        if (parseProblem(error)?.nearest) return null
        throw error
      }
    },
    async listPublishers() {
      const answer: { json: string[] } = await request(`${apiUrl}/publications/publishers`)
      return answer.json
    },
    async readFrozenRegister(number) {
      const answer: { json: Register } = await request(`${apiUrl}/publications/${number}/register`)
      return answer.json
    },
    async readFragment(number, variant) {
      const address = `${publicAddress('fragment', number)}?${writeFragmentQuery(variant)}`
      const { body } = await request(address)
      return body
    },
    async compareSides(from, to) {
      const url = `${apiUrl}/publications/compare?from=${from}&to=${to}`
      const answer: { json: Comparison } = await request(url)
      return answer.json
    },
    async publish(publication) {
      const url = `${apiUrl}/publications`
      const answer: { json: Publication } = await request(url, {
        method: 'POST',
        body: JSON.stringify(publication),
      })
      return answer.json
    },
    async readFrozenPage(number, site) {
      const { body } = await request(publicAddress('html', number, site))
      return body
    },
    async restorePublication(number, seen) {
      const url = `${apiUrl}/publications/${number}/restore`
      const options = { method: 'POST', body: JSON.stringify(seen) }
      const answer: { json: { written: number } } = await request(url, options)
      return answer.json.written
    },
  }
}
