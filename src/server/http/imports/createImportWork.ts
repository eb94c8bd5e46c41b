import type { z } from 'zod'
import { importChoicesSchema, importSchema, readingSchema, type ImportStatus } from '#api/imports.ts'
import { controlOf } from './importRuns.ts'
import type { ImportAnswer, ImportWork } from './importWork.ts'
import { makePlan } from './makePlan.ts'
import { assertNever, type HttpProblem, problem } from '../problem.ts'
import { type BodyParse, parseFields, parseObject } from '../readBody.ts'
import type { NotFound } from '../store.ts'
import type {
  AlreadyApplied,
  Cancelled,
  Conflicting,
  EmptyPlan,
  KeptPlan,
  NotApplied,
  OtherPlan,
  WholeStore,
} from '../importStore.ts'

/** Does the work on a store. */
export function createImportWork(store: WholeStore): ImportWork {
  return {
    async plan(body, importer) {
      const parsed = parseBody(importSchema, body)
      if (parsed.kind === 'refused') return parsed
      const { reading, source, ...chosen } = parsed.value
      const kept = await makePlan(store, reading, source, chosen, importer)
      const { status } = await store.keepImport(
        kept,
        JSON.stringify(reading),
        importer.userId,
        importer.author,
      )
      return answerPlan(status, kept)
    },

    async planAgain(id, body, importer) {
      const { userId, author } = importer
      const parsed = parseBody(importChoicesSchema, body)
      if (parsed.kind === 'refused') return parsed
      const found = await store.importReading(id, userId, new Date(author.at))
      if (found.kind !== 'ok') return refuse(found)
      const { name, fileSha256: sha256 } = found.status
      const reading = readingSchema.parse(JSON.parse(found.reading))
      const kept = await makePlan(store, reading, { name, sha256 }, parsed.value, importer)
      const replaced = await store.replaceImport(id, kept, userId, author)
      return replaced.kind === 'ok' ? answerPlan(replaced.status, kept) : refuse(replaced)
    },

    async apply(id, body, { userId, author }, shared) {
      const applied = await store.applyImport(id, userId, body, author, controlOf(shared))
      return applied.kind === 'ok' ? { kind: 'ok', status: applied.status } : refuse(applied)
    },

    async undo(id, author) {
      const undone = await store.undoImport(id, author)
      return undone.kind === 'ok' ? { kind: 'ok', status: undone.status } : refuse(undone)
    },
  }
}

const encoder = new TextEncoder()

/** The plan is JSON already, and long. */
function answerPlan(status: ImportStatus, { json }: KeptPlan): ImportAnswer {
  const start = JSON.stringify(status).slice(0, -1)
  return { kind: 'planned', json: encoder.encode(`${start},"plan":${json}}`) }
}

function parseBody<Value>(schema: z.ZodType<Value>, body: ArrayBuffer): BodyParse<Value> {
  const parsed = parseObject(body)
  return parsed.kind === 'refused' ? parsed : parseFields(schema, parsed.value)
}

type Refused = NotFound | AlreadyApplied | NotApplied | OtherPlan | EmptyPlan | Conflicting | Cancelled

function refuse(refused: Refused): ImportAnswer {
  return { kind: 'refused', problem: problemOf(refused) }
}

function problemOf(refused: Refused): HttpProblem {
  switch (refused.kind) {
    case 'notFound':
      return problem('importGone')
    case 'alreadyApplied':
      return problem('importApplied')
    case 'notApplied':
      return problem('importNotApplied')
    case 'otherPlan':
      return problem('importChanged')
    case 'emptyPlan':
      return problem('importEmpty')
    case 'conflicting':
      return problem('importConflicts', { args: { count: refused.count }, conflicts: refused.conflicts })
    case 'cancelled':
      return problem('importCancelled')
    default:
      return assertNever(refused)
  }
}
