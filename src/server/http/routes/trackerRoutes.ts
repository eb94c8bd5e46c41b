import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import {
  importedListSchema,
  importOutcomeSchema,
  type ListFacts,
  parseImportQuery,
  parseProposalQuery,
  ROWS_TAKEN,
} from '#api/knownTrackers.ts'
import { type Catalogue, createCatalogue } from '#charter/trackers/catalogue.ts'
import { proposalOf } from '#charter/trackers/domainOwner.ts'
import { FACTS } from '#charter/trackers/facts/facts.ts'
import { proposalSchema } from '#charter/trackers/knownTracker.ts'
import { matchTrackers } from '#charter/trackers/matchTrackers.ts'
import { summariseBadRows } from '#charter/trackers/badRow.ts'
import {
  OPEN_COOKIE_DATABASE_SOURCE,
  readOpenCookieDatabase,
} from '#charter/trackers/readOpenCookieDatabase.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem, problem } from '../problem.ts'
import { readCsvFile } from '../readBody.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import type { Store } from '../store.ts'

const read = { resource: 'trackers', action: 'read' } as const

/** Lists the routes of known trackers: the import of a list, and the proposals for a cookie that is being entered. */
export function trackerRoutes(context: ApiContext): Route[] {
  return [readLastImport(context), importList(context), proposeTrackers(context)]
}

function readLastImport({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/known-trackers',
    needs: read,
    about: {
      summary: 'Say which list of known trackers was imported last',
      answer: {
        status: 200,
        description: 'the list; nothing before the first',
        schema: z.strictObject({ imported: importedListSchema.nullable() }),
      },
    },
    handle: async (c) => c.json({ imported: await store.importedList() }),
  }
}

function importList(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/known-trackers/import',
    needs: { resource: 'trackers', action: 'create' },
    about: {
      summary: 'Have a list of known trackers take the place of the one imported before',
      query: {
        rows: {
          description: '`all`: refuses a list with a row that can’t be read; `good`: leaves such rows out',
          schema: z.enum(ROWS_TAKEN),
        },
      },
      body: z
        .string()
        .meta({ description: 'the Open Cookie Database, as it is published, or parted by `;`' }),
      bodyType: 'text/csv',
      answer: { status: 200, description: 'the list, and what was left out', schema: importOutcomeSchema },
      problems: ['malformedQuery', 'notUtf8', 'unsupportedBody', 'badRows'],
    },
    async handle(c) {
      const rows = parseImportQuery(readParameters(c))
      if (rows.kind === 'malformed') return answerProblem(c, malformedQueryProblem(rows))
      const file = await readCsvFile(c.req)
      if (file.kind === 'refused') return answerProblem(c, file.problem)
      const { trackers, badRows: unread } = readOpenCookieDatabase(file.value.text)
      const badRows = summariseBadRows(unread)
      // A list without a readable row would delete all trackers; it is more likely to be the wrong file.
      if (trackers.length === 0 || (rows.value === 'all' && badRows.total > 0)) {
        const args = { count: badRows.total, good: trackers.length }
        return answerProblem(c, problem('badRows', { args, badRows }))
      }
      const facts: ListFacts = {
        list: OPEN_COOKIE_DATABASE_SOURCE.title,
        count: trackers.length,
        leftOut: badRows.total,
        sha256: bytesToHex(sha256(file.value.bytes)),
      }
      const { imported } = await context.store.importTrackers(trackers, facts, authorOf(c, context))
      return c.json({ imported, badRows })
    },
  }
}

function proposeTrackers({ store, ownerOf }: ApiContext): Route {
  const loadCatalogue = createCatalogueLoader(store)
  return {
    method: 'GET',
    path: '/api/known-trackers/proposals',
    needs: read,
    about: {
      summary: 'Say what is publicly known of a cookie, best first, and who says so',
      query: {
        name: { description: 'of the cookie, or a pattern: `_pk_id.*`', schema: z.string() },
        domain: { description: 'for which it is set', schema: z.string() },
      },
      answer: { status: 200, description: 'the proposals', schema: z.array(proposalSchema) },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = parseProposalQuery(readParameters(c))
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const owner = ownerOf(query.value.domain)
      const known = matchTrackers(query.value, await loadCatalogue())
      return c.json(owner === null ? known : [...known, proposalOf(owner)])
    },
  }
}

/**
 * Returns the known trackers, indexed for search: the built-in facts first, then the imported list. The index is built
 * again only after another import, by this process or another one.
 */
function createCatalogueLoader(store: Store): () => Promise<Catalogue> {
  let loaded: { list: string; catalogue: Catalogue } | null = null

  return async () => {
    if (loaded?.list === JSON.stringify(await store.importedList())) return loaded.catalogue
    const { list, trackers } = await store.importedTrackers()
    const { title, address } = OPEN_COOKIE_DATABASE_SOURCE
    const source = { origin: 'imported', title, address, on: list?.at.slice(0, 10) ?? null } as const
    const catalogue = createCatalogue([...FACTS, ...trackers.map((tracker) => ({ ...tracker, source }))])
    loaded = { list: JSON.stringify(list), catalogue }
    return catalogue
  }
}
