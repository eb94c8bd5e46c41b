import { z } from 'zod'
import { mayDo } from '#api/access.ts'
import {
  applySchema,
  IMPORT_BODY_MAX,
  importChoicesSchema,
  importSchema,
  importStatusSchema,
} from '#api/imports.ts'
import { parseLanguageQuery } from '#api/tableQuery.ts'
import { templateCsv } from '#charter/import/template/templateCsv.ts'
import { templateOds } from '#charter/import/template/templateOds.ts'
import type { Language } from '#charter/kit/language.ts'
import { answerBusy } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { createImportRuns, type ImportRuns } from '../imports/importRuns.ts'
import { createImportWork } from '../imports/createImportWork.ts'
import type { ImportAnswer, Importer, ImportWork } from '../imports/importWork.ts'
import { answerProblem, assertNever, problem } from '../problem.ts'
import { readBytes, readFields } from '../readBody.ts'
import { languageQuery } from '../queryParameters.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import { type Call, ID, readId, readParameters, type Route } from '../route.ts'

const PATH = '/api/imports'
const create = { resource: 'imports', action: 'create' } as const

/** The plan is described where it is made: `src/charter/import/plan/importPlan.ts`. */
const plannedSchema = importStatusSchema.extend({
  plan: z.record(z.string(), z.unknown()).meta({ description: 'what would be written, row by row' }),
})

/** Lists the routes by which what was read of a file is planned, written and taken away again. */
export function importRoutes(context: ApiContext): Route[] {
  const runs = createImportRuns()
  const work = context.longWrites ?? createImportWork(context.store)
  const parts = { ...context, work, runs }
  return [
    plan(parts),
    planAgain(parts),
    readImport(parts),
    apply(parts),
    cancel(parts),
    undo(parts),
    template('csv', 'text/csv; charset=utf-8', templateCsv),
    template('ods', 'application/vnd.oasis.opendocument.spreadsheet', templateOds),
  ]
}

interface Parts extends ApiContext {
  work: ImportWork
  runs: ImportRuns
}

function plan(parts: Parts): Route {
  return {
    method: 'POST',
    path: PATH,
    needs: create,
    bodyMax: IMPORT_BODY_MAX,
    about: {
      summary:
        'Plan what the rows of a file would change, and keep the plan for some hours; nothing is written',
      body: importSchema,
      answer: { status: 201, description: 'the whole plan, with its hash', schema: plannedSchema },
      problems: ['noSuchSite', 'busy'],
    },
    async handle(c) {
      const body = await readBytes(c.req, 'application/json')
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      return answer(c, await parts.work.plan(body.value.buffer, importerOf(c, parts)), 201)
    },
  }
}

function planAgain(parts: Parts): Route {
  return {
    method: 'PUT',
    path: `${PATH}/${ID}`,
    needs: create,
    bodyMax: IMPORT_BODY_MAX,
    about: {
      summary: 'Plan an import anew, with other choices, against the register as it is now',
      body: importChoicesSchema,
      answer: { status: 200, description: 'the whole plan, with its hash', schema: plannedSchema },
      problems: ['importGone', 'importApplied', 'noSuchSite', 'busy'],
    },
    async handle(c) {
      const body = await readBytes(c.req, 'application/json')
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      return answer(c, await parts.work.planAgain(readId(c), body.value.buffer, importerOf(c, parts)))
    },
  }
}

function readImport({ store, runs, now }: Parts): Route {
  return {
    method: 'GET',
    path: `${PATH}/${ID}`,
    needs: { resource: 'imports', action: 'read' },
    about: {
      summary: 'Say where an import stands: one’s own plan, or an import that was applied',
      answer: { status: 200, description: 'how far it is, and how it ended', schema: importStatusSchema },
      problems: ['importGone'],
    },
    async handle(c) {
      const found = await store.findImport(readId(c), c.get('person').id, now())
      if (found.kind !== 'ok') return answerProblem(c, problem('importGone'))
      return c.json(runs.withProgress(found.status))
    },
  }
}

function apply(parts: Parts): Route {
  return {
    method: 'POST',
    path: `${PATH}/${ID}/apply`,
    needs: create,
    about: {
      summary:
        'Write what was planned, as one act; asked again, the answer is the same and nothing is written twice',
      body: applySchema,
      answer: { status: 200, description: 'what was written', schema: importStatusSchema },
      problems: ['importGone', 'importChanged', 'importEmpty', 'importConflicts', 'importCancelled', 'busy'],
    },
    async handle(c) {
      const body = await readFields(c.req, applySchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { work, runs, store, now } = parts
      const id = readId(c)
      const importer = importerOf(c, parts)
      // Whoever may not see it does not wait for the end of it either.
      const found = await store.findImport(id, importer.userId, now())
      if (found.kind !== 'ok') return answerProblem(c, problem('importGone'))
      return answer(c, await runs.run(id, (shared) => work.apply(id, body.value, importer, shared)))
    },
  }
}

function cancel({ store, runs, now }: Parts): Route {
  return {
    method: 'POST',
    path: `${PATH}/${ID}/cancel`,
    needs: create,
    about: {
      summary: 'End the writing of an import: nothing of it stays, and the plan still stands',
      answer: { status: 200, description: 'where it stands now', schema: importStatusSchema },
      problems: ['importGone'],
    },
    async handle(c) {
      const [id, userId] = [readId(c), c.get('person').id]
      if ((await store.findImport(id, userId, now())).kind !== 'ok')
        return answerProblem(c, problem('importGone'))
      await runs.cancel(id)
      const found = await store.findImport(id, userId, now())
      return found.kind === 'ok' ? c.json(found.status) : answerProblem(c, problem('importGone'))
    },
  }
}

function undo(parts: Parts): Route {
  return {
    method: 'POST',
    path: `${PATH}/${ID}/undo`,
    needs: { resource: 'imports', action: 'create' },
    about: {
      summary: 'Take away what an import brought, but for what was written again since, which is named',
      answer: { status: 200, description: 'what was put back and what was left', schema: importStatusSchema },
      problems: ['importGone', 'importNotApplied', 'busy'],
    },
    handle: async (c) => answer(c, await parts.work.undo(readId(c), authorOf(c, parts))),
  }
}

/** The file is called after the screen’s language by the screen, and otherwise after its address. */
function template(
  ending: 'csv' | 'ods',
  type: string,
  write: (language: Language) => string | Uint8Array<ArrayBuffer>,
): Route {
  return {
    method: 'GET',
    path: `${PATH}/template.${ending}`,
    needs: create,
    about: {
      summary:
        'Download a table to fill in and import, with headings, a line of example and what may be written',
      query: languageQuery,
      answer: { status: 200, description: 'the table', type: type.replace(/;.*/, '') },
      problems: ['malformedQuery'],
    },
    handle(c) {
      const language = parseLanguageQuery(readParameters(c))
      if (language.kind === 'malformed') return answerProblem(c, malformedQueryProblem(language))
      return c.body(write(language.value), 200, { 'content-type': type, 'content-disposition': 'attachment' })
    },
  }
}

function importerOf(c: Call, context: ApiContext): Importer {
  const { id, role, siteIds: writable } = c.get('person')
  const mayUpdateSites = mayDo(role, { resource: 'sites', action: 'update' })
  return { userId: id, author: authorOf(c, context), mayUpdateSites, writable }
}

function answer(c: Call, done: ImportAnswer, status: 200 | 201 = 200): Response {
  switch (done.kind) {
    case 'ok':
      return c.json(done.status, status)
    case 'planned':
      return c.body(done.json, status, { 'content-type': 'application/json' })
    case 'refused':
      return answerProblem(c, done.problem)
    case 'busy':
      return answerBusy(c, done)
    default:
      return assertNever(done)
  }
}
