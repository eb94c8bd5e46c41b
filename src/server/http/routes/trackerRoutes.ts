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
import { COMPLETIONS_MAX, completionsSchema } from '#api/completions.ts'
import type { ListQuery, Sort } from '#api/listQuery.ts'
import { completeRegister } from '#charter/trackers/completeRegister.ts'
import { type Catalogue, createCatalogue } from '#charter/trackers/catalogue.ts'
import { listFacts } from '#charter/trackers/facts/facts.ts'
import { listedTrackerSchema, proposalSchema, type SourcedTracker } from '#charter/trackers/knownTracker.ts'
import { proposeTrackers } from '#charter/trackers/proposeTrackers.ts'
import { searchTrackers } from '#charter/trackers/searchTrackers.ts'
import { rulingOfFamily } from '#charter/trackers/rulings.ts'
import { summariseBadRows } from '#charter/trackers/badRow.ts'
import {
  OPEN_COOKIE_DATABASE_SOURCE,
  readOpenCookieDatabase,
} from '#charter/trackers/readOpenCookieDatabase.ts'
import { answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { listQueryOf } from '../queryParameters.ts'
import { readListQuery } from '../readListQuery.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem, problem } from '../problem.ts'
import { readCsvFile } from '../readBody.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import type { Store } from '../store.ts'

const read = { resource: 'trackers', action: 'read' } as const

/** Lists the routes of known trackers: the import of a list, and the proposals for a cookie that is being entered. */
export function trackerRoutes(context: ApiContext): Route[] {
  const loadCatalogue = createCatalogueLoader(context.store)
  return [
    readLastImport(context),
    importList(context),
    listTrackers(context, loadCatalogue),
    readProposals(context, loadCatalogue),
    readCompletions(context, loadCatalogue),
  ]
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

type LoadCatalogue = () => Promise<Catalogue>

/** One order: the facts in this program first, then the list as it was imported. */
const TRACKER_FIELDS = { id: 'number' } as const
const AS_LISTED: Sort = { field: 'id', direction: 'asc' }

function listTrackers({ store }: ApiContext, loadCatalogue: LoadCatalogue): Route {
  return {
    method: 'GET',
    path: '/api/known-trackers/list',
    needs: read,
    about: {
      summary:
        'List the known trackers, those of this program first; `q` looks into name, provider and purpose',
      query: listQueryOf(TRACKER_FIELDS),
      answer: { status: 200, description: 'those of the range', schema: z.array(listedTrackerSchema) },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = await readListQuery(c, store, TRACKER_FIELDS, AS_LISTED)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const { search, range, conditions, sort } = query.value
      if (conditions.length > 0)
        return answerProblem(c, malformedQueryProblem({ parameter: 'filter', field: 'id' }))
      const found = searchTrackers(await loadCatalogue(), search)
      const ordered = sort.direction === 'asc' ? found : found.toReversed()
      const items = range === null ? ordered : ordered.slice(range.first, range.last + 1)
      return answerPage(c, 'known-trackers', query.value, { items, total: found.length })
    },
  }
}

function readProposals({ ownerOf }: ApiContext, loadCatalogue: LoadCatalogue): Route {
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
      return c.json(proposeTrackers(query.value, await loadCatalogue(), owner))
    },
  }
}

function readCompletions({ store, ownerOf }: ApiContext, loadCatalogue: LoadCatalogue): Route {
  return {
    method: 'GET',
    path: '/api/known-trackers/completions',
    needs: read,
    isHeavy: true,
    about: {
      summary:
        'Say what is publicly known of the active cookies and not yet in their records, and who says so',
      answer: {
        status: 200,
        description: `how many can be completed, and the first ${COMPLETIONS_MAX}`,
        schema: completionsSchema,
      },
    },
    async handle(c) {
      const { sites, ...lists } = await store.wholeRegister()
      const languages = new Map(sites.map(({ id, language }) => [id, language]))
      // On several sites, what is proposed is in the language of the first of them.
      const languageOf = ([first = 0]: readonly number[]) => languages.get(first) ?? 'fr'
      const cookies = lists.cookies.map((cookie) => ({ ...cookie, language: languageOf(cookie.siteIds) }))
      const register = { ...lists, cookies }
      const { items } = await store.list('cookies', ACTIVE_COOKIES)
      const versions = new Map(items.map(({ id, version }) => [id, version]))
      const catalogue = await loadCatalogue()
      const completions = completeRegister(register, (cookie) =>
        proposeTrackers(cookie, catalogue, ownerOf(cookie.domain)),
      ).flatMap(({ id, ...completion }) => {
        const version = versions.get(id)
        return version === undefined ? [] : [{ id, version, ...completion }]
      })
      return c.json({ total: completions.length, completions: completions.slice(0, COMPLETIONS_MAX) })
    },
  }
}

const ACTIVE_COOKIES: ListQuery = {
  conditions: [{ compare: 'anyOf', field: 'status', values: ['active'] }],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
}

/**
 * Returns the known trackers, indexed for search: the built-in facts first, then the imported list. The index is built
 * again only after another import, by this process or another one.
 */
function createCatalogueLoader(store: Store): LoadCatalogue {
  let loaded: { list: string; catalogue: Catalogue } | null = null

  return async () => {
    if (loaded?.list === JSON.stringify(await store.importedList())) return loaded.catalogue
    const { list, trackers } = await store.importedTrackers()
    const { title, address } = OPEN_COOKIE_DATABASE_SOURCE
    const source = { origin: 'imported', title, address, on: list?.at.slice(0, 10) ?? null } as const
    const imported = trackers.map((tracker): SourcedTracker => ({
      ...tracker,
      host: 'provider',
      party: '',
      ruling: rulingOfFamily(tracker.purposeFamily, { title, address }),
      source,
    }))
    const catalogue = createCatalogue([...listFacts(), ...imported])
    loaded = { list: JSON.stringify(list), catalogue }
    return catalogue
  }
}
