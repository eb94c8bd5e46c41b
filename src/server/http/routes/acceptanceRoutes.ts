import type { z } from 'zod'
import { acceptManySchema, acceptSchema, checkLastDay, findingKeySchema } from '#api/findings.ts'
import type { FieldErrors, Message } from '#api/message.ts'
import { isKnownUntrue } from '#charter/findings/acceptance.ts'
import { findingId, statementOf } from '#charter/findings/finding.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import type { ReadFindings, TodaysFindings } from '../findings/createFindingsReader.ts'
import { acceptanceSchema } from '../findings/findingSchemas.ts'
import { answerProblem, type HttpProblem, invalidField, problem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import type { Call, Route } from '../route.ts'
import type { AcceptedMany, FindingAnswer } from '../store.ts'

const create = { resource: 'findings', action: 'create' } as const

/** Lists the routes by which somebody answers for findings, or no longer. */
export function acceptanceRoutes(find: ReadFindings, context: ApiContext): Route[] {
  return [acceptFinding(find, context), acceptFindings(find, context), withdrawAcceptance(context)]
}

function acceptFinding(find: ReadFindings, context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/findings/accept',
    needs: create,
    about: {
      summary:
        'Answer for a finding, with a reason, until a day: it does not keep the charter from going online',
      body: acceptSchema,
      answer: { status: 200, description: 'who answers for it', schema: acceptanceSchema },
      problems: ['noSuchFinding', 'findingChanged'],
    },
    async handle(c) {
      const body = await readFields(c.req, acceptSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { reason, until, ...finding } = body.value
      const accepted = await storeChosen(c, find, context, (found) => {
        const chosen = chooseFinding(found, finding, { reason, until })
        return chosen.kind === 'ok' ? [chosen.answer] : toProblem(chosen.refusal)
      })
      return accepted.kind === 'ok' ? c.json(accepted.acceptances[0]) : answerProblem(c, accepted.problem)
    },
  }
}

function acceptFindings(find: ReadFindings, context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/findings/accept-many',
    needs: create,
    about: {
      summary: 'Answer for several findings with one reason: for all of them, or for none',
      body: acceptManySchema,
      answer: {
        status: 200,
        description: 'who answers for each, in the same order',
        schema: acceptanceSchema.array(),
      },
      problems: ['findingChanged'],
    },
    async handle(c) {
      const body = await readFields(c.req, acceptManySchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { findings, ...answer } = body.value
      const accepted = await storeChosen(c, find, context, (found) => {
        const chosen = findings.map((finding) => chooseFinding(found, finding, answer))
        const errors = errorsOf(chosen)
        if (Object.keys(errors).length > 0) return problem('invalidRecord', { errors })
        return chosen.flatMap((one) => (one.kind === 'ok' ? [one.answer] : []))
      })
      return accepted.kind === 'ok' ? c.json(accepted.acceptances) : answerProblem(c, accepted.problem)
    },
  }
}

const ROUNDS_MAX = 5

/** Stores what `choose` takes of the findings. If somebody else writes meanwhile, they are read and chosen from again. */
async function storeChosen(
  c: Call,
  find: ReadFindings,
  context: ApiContext,
  choose: (found: TodaysFindings) => FindingAnswer[] | HttpProblem,
): Promise<AcceptedMany | { kind: 'refused'; problem: HttpProblem }> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const found = await find()
    const chosen = choose(found)
    if (!Array.isArray(chosen)) return { kind: 'refused', problem: chosen }
    const accepted = await context.store.acceptFindings(chosen, authorOf(c, context), found.headId)
    if (accepted.kind === 'ok') return accepted
  }
  return { kind: 'refused', problem: problem('findingChanged') }
}

type Chosen = { kind: 'ok'; answer: FindingAnswer } | { kind: 'refused'; refusal: Refusal }
/** Why a finding is not accepted: what is known of it, or the field at fault. */
type Refusal = 'noSuchFinding' | 'findingChanged' | ({ field: string } & Message)

/** Finds what is accepted, as it is now; refuses what the person has not read, and what nobody may accept. */
function chooseFinding(
  { today, findings }: TodaysFindings,
  { severity: seen, statement: read, ...key }: ReadFinding,
  { reason, until }: Pick<z.infer<typeof acceptSchema>, 'reason' | 'until'>,
): Chosen {
  const id = findingId(key)
  const found = findings.filter((one) => one.id === id)
  // Each site may have its own: the one that was read is answered for.
  const finding = found.find((one) => statementOf(one) === read && one.severity === seen) ?? found[0]
  if (finding === undefined) return { kind: 'refused', refusal: 'noSuchFinding' }
  const statement = statementOf(finding)
  const { rule, resource, recordId, aspect, field, severity } = finding
  // The finding changed after the person read it, so they did not accept this one.
  if ((seen ?? severity) !== severity || (read ?? statement) !== statement)
    return { kind: 'refused', refusal: 'findingChanged' }
  if (isKnownUntrue(finding)) return refuse('rule', 'errors.knownUntrue')
  if (severity === 'advice') return refuse('rule', 'errors.adviceNotAccepted')
  const flaw = checkLastDay(severity, until, today)
  if (flaw !== null) return refuse('until', flaw)
  return {
    kind: 'ok',
    answer: { rule, resource, recordId, aspect, field, severity, statement, reason, until },
  }
}

type ReadFinding = z.infer<typeof acceptManySchema>['findings'][number]

function refuse(field: string, message: string): Chosen {
  return { kind: 'refused', refusal: { field, message } }
}

function toProblem(refusal: Refusal): HttpProblem {
  return typeof refusal === 'string' ? problem(refusal) : invalidField(refusal.field, refusal.message)
}

/** Says of several findings which are refused, by their place, and why; of the day, once for all. */
function errorsOf(chosen: readonly Chosen[]): FieldErrors {
  const errors: FieldErrors = {}
  for (const [index, one] of chosen.entries()) {
    if (one.kind === 'ok') continue
    const { refusal } = one
    if (typeof refusal === 'string') errors[`findings.${index}`] = { message: problem(refusal).message }
    else if (refusal.field === 'until') errors['until'] = { message: refusal.message }
    else errors[`findings.${index}`] = { message: refusal.message }
  }
  return errors
}

function withdrawAcceptance(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/findings/withdraw',
    needs: create,
    about: {
      summary: 'No longer answer for a finding',
      body: findingKeySchema,
      answer: { status: 200, description: 'who answered for it', schema: acceptanceSchema },
      problems: ['notAccepted'],
    },
    async handle(c) {
      const body = await readFields(c.req, findingKeySchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const withdrawn = await context.store.withdrawAcceptance(body.value, authorOf(c, context))
      return withdrawn.kind === 'ok' ? c.json(withdrawn.acceptance) : answerProblem(c, problem('notAccepted'))
    },
  }
}
