import type { fetchUtils } from 'react-admin'
import type { DraftStatus } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register.ts'
import { problemOf } from './problemOf.ts'

/** What is asked of the server about what is online, beside the versions themselves (the resource `publications`). */
export interface PublicationRequests {
  readDraftStatus: () => Promise<DraftStatus>
  /** The version that was online at an instant (UTC, ISO 8601); null where there was none. */
  publicationAt: (instant: string) => Promise<Publication | null>
  /** The register as a version froze it. */
  readFrozenRegister: (number: number) => Promise<Register>
  /** A version as the HTML to paste into another page. */
  readFragment: (number: number) => Promise<string>
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
        if (problemOf(error)?.nearest) return null
        throw error
      }
    },
    async readFrozenRegister(number) {
      const answer: { json: Register } = await request(`${apiUrl}/publications/${number}/register`)
      return answer.json
    },
    async readFragment(number) {
      const { body } = await request(`/charte/versions/${number}/fragment`)
      return body
    },
  }
}
