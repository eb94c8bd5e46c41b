import type { fetchUtils } from 'react-admin'
import type { ImportedList, ImportOutcome, RowsTaken } from '#api/knownTrackers.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import type { TypedTracker } from '#charter/trackers/matchTrackers.ts'

/** What is asked of the server about what is publicly known of trackers. */
export interface TrackerRequests {
  /** What is known of a cookie by its name and domain, best first. */
  proposeTrackers: (typed: TypedTracker) => Promise<Proposal[]>
  /** The list that was imported last; null before the first. */
  readImportedList: () => Promise<ImportedList | null>
  /** Has the CSV file take the place of that list. */
  importTrackers: (file: Blob, rows: RowsTaken) => Promise<ImportOutcome>
}

export function createTrackerRequests(apiUrl: string, request: typeof fetchUtils.fetchJson): TrackerRequests {
  const url = `${apiUrl}/known-trackers`
  return {
    async proposeTrackers({ name, domain }) {
      const query = new URLSearchParams({ name, domain })
      const answer: { json: Proposal[] } = await request(`${url}/proposals?${query}`)
      return answer.json
    },
    async readImportedList() {
      const answer: { json: { imported: ImportedList | null } } = await request(url)
      return answer.json.imported
    },
    async importTrackers(file, rows) {
      const answer: { json: ImportOutcome } = await request(`${url}/import?rows=${rows}`, {
        method: 'POST',
        headers: new Headers({ accept: 'application/json', 'content-type': 'text/csv' }),
        // Its bytes as they are: the server says so when they are no UTF-8.
        body: await file.arrayBuffer(),
      })
      return answer.json
    },
  }
}
