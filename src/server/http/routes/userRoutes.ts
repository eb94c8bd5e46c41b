import { z } from 'zod'
import { invitationSchema, USER_FIELDS, userSchema } from '#api/account.ts'
import { type Sort } from '#api/listQuery.ts'
import { answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerProblem, assertNever, problem } from '../problem.ts'
import { issuedLinkSchema, userRecordSchema } from '../answerSchemas.ts'
import { listQueryOf } from '../queryParameters.ts'
import { readListQuery } from '../readListQuery.ts'
import { type Call, ID, readId, type Route } from '../route.ts'
import { readEdit, readFields, versionSchema } from '../readBody.ts'
import { malformedQueryProblem, refusalProblem } from '../refusalProblems.ts'

const BY_NAME: Sort = { field: 'name', direction: 'asc' }
const COMPUTED = ['status', 'lastSignInAt', 'openSessions']
const read = { resource: 'users', action: 'read' } as const
const update = { resource: 'users', action: 'update' } as const
const ONE = `/api/users/${ID}`
const nothing = z.strictObject({})

/**
 * Lists the routes of all accounts. None deletes one, because the history names people; disabling ends their access.
 */
export function userRoutes(context: ApiContext): Route[] {
  return [
    listUsers(context),
    getUser(context),
    invite(context),
    updateUser(context),
    issueLink(context),
    endSessions(context),
  ]
}

function listUsers({ accounts, store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/users',
    needs: read,
    about: {
      summary: 'List users',
      query: listQueryOf(USER_FIELDS),
      answer: { status: 200, description: 'those of the range', schema: z.array(userRecordSchema) },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = await readListQuery(c, store, USER_FIELDS, BY_NAME)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      return answerPage(c, 'users', query.value, await accounts.listUsers(query.value))
    },
  }
}

function getUser({ accounts }: ApiContext): Route {
  return {
    method: 'GET',
    path: ONE,
    needs: read,
    about: {
      summary: 'Read one of the users',
      answer: { status: 200, description: 'the account', schema: userRecordSchema },
      problems: ['notFound'],
    },
    async handle(c) {
      const found = await accounts.getUser(readId(c))
      return found.kind === 'ok' ? c.json(found.record) : answerProblem(c, refusalProblem(found))
    },
  }
}

function invite(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/users',
    needs: { resource: 'users', action: 'create' },
    about: {
      summary: 'Invite somebody: an account without a password, and a single-use link to choose one',
      body: invitationSchema,
      answer: {
        status: 201,
        description: 'the account and the link, which is told once',
        schema: userRecordSchema.extend({ invitation: issuedLinkSchema }),
      },
      problems: ['duplicate'],
    },
    async handle(c) {
      const invitation = await readFields(c.req, invitationSchema)
      if (invitation.kind === 'refused') return answerProblem(c, invitation.problem)
      const invited = await context.accounts.invite(
        invitation.value,
        baseAddressOf(c, context),
        authorOf(c, context),
      )
      if (invited.kind !== 'ok') return answerProblem(c, refusalProblem(invited))
      reportChange(c, context, invited.record.id, 'invited')
      const location = `/api/users/${invited.record.id}`
      return c.json({ ...invited.record, invitation: invited.invitation }, 201, { location })
    },
  }
}

function updateUser(context: ApiContext): Route {
  return {
    method: 'PUT',
    path: ONE,
    needs: update,
    about: {
      summary: 'Change an account: name, address, role, language, whether it is disabled',
      body: userSchema.extend(versionSchema.shape),
      answer: { status: 200, description: 'the account', schema: userRecordSchema },
      problems: ['notFound', 'stale', 'duplicate', 'lastAdministrator'],
    },
    async handle(c) {
      const edit = await readEdit(c.req, userSchema, COMPUTED)
      if (edit.kind === 'refused') return answerProblem(c, edit.problem)
      const { version, fields } = edit.value
      const updated = await context.accounts.updateUser(readId(c), version, fields, authorOf(c, context))
      if (updated.kind === 'lastAdministrator') return answerProblem(c, problem('lastAdministrator'))
      if (updated.kind !== 'ok') return answerProblem(c, refusalProblem(updated))
      reportChange(c, context, updated.record.id, 'changed')
      return c.json(updated.record)
    },
  }
}

function issueLink(context: ApiContext): Route {
  return {
    method: 'POST',
    path: `${ONE}/link`,
    needs: update,
    about: {
      summary: 'Make a single-use link to choose a password; earlier ones stop working',
      body: nothing,
      answer: { status: 201, description: 'the link, which is told once', schema: issuedLinkSchema },
      problems: ['notFound', 'accountDisabled'],
    },
    async handle(c) {
      const body = await readFields(c.req, nothing)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const issued = await context.accounts.issueLink(
        readId(c),
        baseAddressOf(c, context),
        authorOf(c, context),
      )
      switch (issued.kind) {
        case 'ok':
          reportChange(c, context, readId(c), 'link issued')
          return c.json(issued.link, 201)
        case 'disabled':
          return answerProblem(c, problem('accountDisabled'))
        case 'notFound':
          return answerProblem(c, refusalProblem(issued))
        default:
          return assertNever(issued)
      }
    },
  }
}

function endSessions(context: ApiContext): Route {
  return {
    method: 'DELETE',
    path: `${ONE}/sessions`,
    needs: update,
    about: {
      summary: 'End every session of somebody',
      answer: {
        status: 200,
        description: 'how many there were',
        schema: z.strictObject({ ended: z.int().nonnegative() }),
      },
      problems: ['notFound'],
    },
    async handle(c) {
      const ended = await context.accounts.endSessionsOf(readId(c), authorOf(c, context))
      if (ended.kind !== 'ok') return answerProblem(c, refusalProblem(ended))
      reportChange(c, context, readId(c), 'sessions ended')
      return c.json({ ended: ended.ended })
    },
  }
}

/** Returns the address of this server: the configured one or, without it, the one of this request. */
function baseAddressOf(c: Call, { publicUrl }: ApiContext): string {
  return publicUrl ?? new URL(c.req.url).origin
}

function reportChange(c: Call, { report }: ApiContext, account: number, what: string): void {
  report({ event: 'accountChanged', userId: c.get('person').id, account, what }, c.env?.requestId)
}
