import type { fetchUtils } from 'react-admin'
import type { Comparison } from '#api/comparison.ts'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'

/** What is asked of the server in order to compare versions, to publish the next, and to go back to an earlier one. */
export interface PublishingRequests {
  /** Version 0 is the empty register before the first. */
  compareSides: (from: Side, to: Side) => Promise<Comparison>
  /** Puts the register online. `number` and `sha256` say what was looked at: anything else is refused. */
  publish: (seen: { note: string; number: number; sha256: string }) => Promise<Publication>
  /** The page of a version, as visitors got it. */
  readFrozenPage: (number: number) => Promise<string>
  /** Makes the register what a version froze, and says how many records that took. */
  restorePublication: (number: number) => Promise<number>
}

export function createPublishingRequests(
  apiUrl: string,
  request: typeof fetchUtils.fetchJson,
): PublishingRequests {
  return {
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
      const { body } = await request(`/charte/versions/${number}`)
      return body
    },
    async restorePublication(number) {
      const url = `${apiUrl}/publications/${number}/restore`
      const answer: { json: { written: number } } = await request(url, { method: 'POST', body: '{}' })
      return answer.json.written
    },
  }
}
