import type { fetchUtils } from 'react-admin'
import type { Completions, CookieCompletion } from '#api/completions.ts'
import type { ModelText } from '#charter/modelTexts/modelTexts.ts'
import type { PlacedSection } from '#charter/register/placement.ts'
import type { Section } from '#charter/register/section.ts'
import type { Written } from './act.ts'

/** The requests of the first day: what a new register can be filled with. */
export interface StartRequests {
  /** Returns what is publicly known of the active cookies and not yet in their records. */
  readCompletions: () => Promise<Completions>
  /** Writes these completions, in one act: all of them, or none. */
  completeCookies: (completions: readonly CookieCompletion[]) => Promise<Written>
  /** Returns a model text for each topic that visitors are owed. */
  readModelTexts: () => Promise<ModelText[]>
  /** Creates several sections, in one act: all of them, or none; on all sites where they name none. */
  createSections: (
    sections: readonly (Section & Partial<Pick<PlacedSection, 'siteIds'>>)[],
  ) => Promise<Written>
  /** Replaces all records but the site by model texts, in one act, unless a version was published. */
  startOver: () => Promise<Written>
}

export function createStartRequests(apiUrl: string, request: typeof fetchUtils.fetchJson): StartRequests {
  const write = async (method: string, path: string, body: object) => {
    const answer: { json: Written } = await request(`${apiUrl}/${path}`, {
      method,
      body: JSON.stringify(body),
    })
    return answer.json
  }
  return {
    async readCompletions() {
      const answer: { json: Completions } = await request(`${apiUrl}/known-trackers/completions`)
      return answer.json
    },
    completeCookies: (completions) =>
      write('PATCH', 'cookies/each', {
        records: completions.map(({ id, version, fields }) => ({ id, version, ...fields })),
      }),
    async readModelTexts() {
      const answer: { json: ModelText[] } = await request(`${apiUrl}/sections/models`)
      return answer.json
    },
    createSections: (records) => write('POST', 'sections/many', { records }),
    startOver: () => write('POST', 'start-over', {}),
  }
}
