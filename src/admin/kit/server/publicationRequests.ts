import type { fetchUtils } from 'react-admin'
import type { Comparison, DraftStatus, Side } from '#api/publication.ts'
import { charterAddress } from '#charter/publication/charterAddress.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import { parseProblem } from './problem.ts'

/** What a publisher says of a version, and what was looked at. */
export interface PublishedAsSeen {
  note: string
  number: number
  /** Of the register. */
  sha256: string
  /** Whether consent has to be asked again. */
  newConsent?: 'yes' | 'no'
}

/** What is asked of the server about versions, beside their list and what is said of one (the resource `publications`). */
export interface PublicationRequests {
  readDraftStatus: () => Promise<DraftStatus>
  /** The version that was online at an instant (UTC, ISO 8601); null where there was none. */
  publicationAt: (instant: string) => Promise<Publication | null>
  /** The register as a version froze it. */
  readFrozenRegister: (number: number) => Promise<Register>
  /** A version as the HTML to paste into another page. */
  readFragment: (number: number) => Promise<string>
  /** Version 0 is the empty register before the first. */
  compareSides: (from: Side, to: Side) => Promise<Comparison>
  /** Puts the register online. `number` and `sha256` say what was looked at: anything else is refused. */
  publish: (seen: PublishedAsSeen) => Promise<Publication>
  /** The page of a version, as visitors got it. */
  readFrozenPage: (number: number) => Promise<string>
  /** Makes the register, if it still is what was looked at, what a version froze; says how many records that took. */
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
        return answer.json
      } catch (error) {
        if (parseProblem(error)?.nearest) return null
        throw error
      }
    },
    async readFrozenRegister(number) {
      const answer: { json: Register } = await request(`${apiUrl}/publications/${number}/register`)
      return answer.json
    },
    async readFragment(number) {
      const { body } = await request(charterAddress(number, 'fragment'))
      return body
    },
    async compareSides(from, to) {
      const url = `${apiUrl}/publications/compare?from=${from}&to=${to}`
      const answer: { json: Comparison } = await request(url)
      return answer.json
    },
    async publish(seen) {
      const url = `${apiUrl}/publications`
      const answer: { json: Publication } = await request(url, { method: 'POST', body: JSON.stringify(seen) })
      return answer.json
    },
    async readFrozenPage(number) {
      const { body } = await request(charterAddress(number, 'html'))
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
