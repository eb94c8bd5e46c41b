import { z } from 'zod'
import { passwordChangeSchema, profileSchema, sessionIdSchema } from '#api/account.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { answerTooMany } from '../answers.ts'
import { answerProblem, assertNever, invalidField, problem } from '../problem.ts'
import { refusalProblem } from '../refusalProblems.ts'
import { openSessionSchema, personSchema } from '../answerSchemas.ts'
import { readFields } from '../readBody.ts'
import type { Route } from '../route.ts'

const nothing = z.strictObject({})
const read = { resource: 'account', action: 'read' } as const
const update = { resource: 'account', action: 'update' } as const

/** Lists the routes of the person's own account. */
export function accountRoutes(context: ApiContext): Route[] {
  return [
    updateProfile(context),
    changePassword(context),
    listSessions(context),
    endSession(context),
    endOtherSessions(context),
  ]
}

function updateProfile(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/update-user',
    needs: update,
    about: {
      summary: 'Change one’s own name and language',
      body: profileSchema,
      answer: {
        status: 200,
        description: 'who one is then',
        schema: z.strictObject({ person: personSchema }),
      },
      problems: ['tooManyAttempts'],
    },
    async handle(c) {
      const profile = await readFields(c.req, profileSchema)
      if (profile.kind === 'refused') return answerProblem(c, profile.problem)
      const author = authorOf(c, context)
      const changed = await context.accounts.changeProfile(c.get('person'), profile.value, author)
      if (changed.kind === 'tooMany') return answerTooMany(c, context, changed)
      return changed.kind === 'ok'
        ? c.json({ person: changed.person })
        : answerProblem(c, refusalProblem(changed))
    },
  }
}

function changePassword(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/change-password',
    needs: update,
    about: {
      summary: 'Choose another password; every other session of the account ends',
      body: passwordChangeSchema,
      answer: { status: 200, description: 'nothing', schema: nothing },
      problems: ['tooManyAttempts'],
    },
    async handle(c) {
      const passwords = await readFields(c.req, passwordChangeSchema)
      if (passwords.kind === 'refused') return answerProblem(c, passwords.problem)
      const person = c.get('person')
      const outcome = await context.accounts.changePassword(person, passwords.value, authorOf(c, context))
      switch (outcome.kind) {
        case 'ok':
          context.report({ event: 'passwordChanged', userId: person.id }, c.env?.requestId)
          return c.json({})
        case 'wrongPassword':
          return answerProblem(c, invalidField('currentPassword', 'errors.wrongPassword'))
        case 'passwordRefused':
          return answerProblem(c, invalidField('newPassword', outcome.message))
        case 'tooMany':
          return answerTooMany(c, context, outcome)
        default:
          return assertNever(outcome)
      }
    },
  }
}

function listSessions({ accounts }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/auth/list-sessions',
    needs: read,
    about: {
      summary: 'List where one is signed in',
      answer: { status: 200, description: 'the last used first', schema: z.array(openSessionSchema) },
    },
    handle: async (c) => c.json(await accounts.listSessions(c.get('person'))),
  }
}

function endSession(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/revoke-session',
    needs: update,
    about: {
      summary: 'End one of one’s own sessions',
      body: sessionIdSchema,
      answer: { status: 200, description: 'nothing', schema: nothing },
      problems: ['notFound'],
    },
    async handle(c) {
      const body = await readFields(c.req, sessionIdSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const author = authorOf(c, context)
      const ended = await context.accounts.endSession(c.get('person'), body.value.id, author)
      return ended.kind === 'ok'
        ? c.json({})
        : answerProblem(c, problem('notFound', { args: { id: ended.id } }))
    },
  }
}

function endOtherSessions(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/revoke-other-sessions',
    needs: update,
    about: {
      summary: 'End all of one’s own sessions but this one',
      body: nothing,
      answer: { status: 200, description: 'nothing', schema: nothing },
    },
    async handle(c) {
      const body = await readFields(c.req, nothing)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      await context.accounts.endOtherSessions(c.get('person'), authorOf(c, context))
      return c.json({})
    },
  }
}
