import { z } from 'zod'
import { readyNoteSchema, recalledNoteSchema } from '#api/readyNote.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { answerTooMany } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem, problem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { readSite, requireSite, siteQuery } from '../readSite.ts'
import { malformedQueryProblem, refusalProblem } from '../refusalProblems.ts'
import type { Route } from '../route.ts'

const create = { resource: 'readyNotes', action: 'create' } as const
const PATH = '/api/ready-note'

const noteSchema = z.strictObject({
  id: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  note: z.string(),
})

/** Lists the routes by which somebody who edits tells those who publish that the draft is ready. */
export function readyNoteRoutes(context: ApiContext): Route[] {
  return [readNote(context), announce(context), recall(context)]
}

function readNote({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: PATH,
    needs: { resource: 'readyNotes', action: 'read' },
    about: {
      summary: 'Read whether somebody said that the draft is ready, since the last version',
      query: siteQuery,
      answer: {
        status: 200,
        description: '`note` is null when nobody did, or it was taken back',
        schema: z.strictObject({ note: noteSchema.nullable() }),
      },
      problems: ['malformedQuery', 'noSuchSite', 'historyBroken'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      return c.json({ note: await store.readyNote(site.value.siteId) })
    },
  }
}

function announce(context: ApiContext): Route {
  return {
    method: 'POST',
    path: PATH,
    needs: create,
    about: {
      summary: 'Tell those who publish that the draft is ready, by mail too where mails can be sent',
      body: readyNoteSchema,
      answer: { status: 201, description: 'what they are told', schema: noteSchema },
      problems: ['tooManyAttempts', 'noSuchSite', 'siteArchived'],
    },
    async handle(c) {
      const body = await readFields(c.req, readyNoteSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { accounts, store } = context
      const { siteId = SITE_ID } = body.value
      await requireSite(store, siteId)
      const person = c.get('person')
      const counted = await accounts.countReadyNote(person)
      if (counted.kind === 'tooMany') return answerTooMany(c, context, counted)
      const announced = await store.announceReady(body.value.note, authorOf(c, context), siteId)
      if (announced.kind === 'archived') return answerProblem(c, problem('siteArchived'))
      const { note } = announced
      // The answer does not wait for a mail server.
      void accounts.mailReadyNote(note, person, siteId)
      return c.json(note, 201)
    },
  }
}

function recall(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `${PATH}/recall`,
    needs: create,
    about: {
      summary: 'Take back that the draft is ready',
      body: recalledNoteSchema,
      answer: { status: 200, description: 'nothing', schema: z.strictObject({}) },
      problems: ['notFound', 'historyBroken'],
    },
    async handle(c) {
      const body = await readFields(c.req, recalledNoteSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const outcome = await context.store.recallReady(body.value.id, authorOf(c, context))
      return outcome.kind === 'ok' ? c.json({}) : answerProblem(c, refusalProblem(outcome))
    },
  }
}
