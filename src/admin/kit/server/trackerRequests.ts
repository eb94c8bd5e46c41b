import type { fetchUtils } from 'react-admin'
import type { ImportedList, ImportOutcome, RowsTaken } from '#api/knownTrackers.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import type { TypedTracker } from '#charter/trackers/matchTrackers.ts'

/** The requests about the list of publicly known trackers. */
export interface TrackerRequests {
  /** Returns the known trackers that match the name and the domain of a cookie, best match first. */
  proposeTrackers: (typed: TypedTracker) => Promise<Proposal[]>
  /** Returns the list imported last; null before the first import. */
  readImportedList: () => Promise<ImportedList | null>
  /** Replaces that list with the content of a CSV file. */
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
        // The bytes are sent unchanged: the server reports a file that is not UTF-8.
        body: await file.arrayBuffer(),
      })
      return answer.json
    },
  }
}
