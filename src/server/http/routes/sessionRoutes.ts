import { z } from 'zod'
import {
  credentialsSchema,
  linkTokenSchema,
  passwordByLinkSchema,
  passwordRequestSchema,
  type SessionAnswer,
} from '#api/account.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import type { Origin } from '../accounts.ts'
import type { ApiContext } from '../apiContext.ts'
import { answerTooMany } from '../answers.ts'
import { answerProblem, assertNever, invalidField, problem } from '../problem.ts'
import { personSchema } from '../answerSchemas.ts'
import { readFields } from '../readBody.ts'
import type { Call, Route } from '../route.ts'

const nothing = z.strictObject({})

/** Lists the routes to sign in and out, which are the only ones that need no session. */
export function sessionRoutes(context: ApiContext): Route[] {
  return [
    getSession(context),
    signIn(context),
    signOut(context),
    requestPassword(context),
    checkLink(context),
    setPasswordByLink(context),
  ]
}

function getSession({ accounts }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/auth/get-session',
    needs: null,
    about: {
      summary: 'Read who is signed in',
      answer: {
        status: 200,
        description: '`person` is null when nobody is',
        schema: z.strictObject({ person: personSchema.nullable(), canMail: z.boolean() }),
      },
    },
    async handle(c) {
      const signedIn = await accounts.authenticate(c.req.header('cookie') ?? '')
      const { canMail } = accounts
      if (signedIn === null) return c.json({ person: null, canMail } satisfies SessionAnswer)
      const { sessionId: _sessionId, ...person } = signedIn
      return c.json({ person, canMail } satisfies SessionAnswer)
    },
  }
}

function signIn(context: ApiContext): Route {
  const { accounts, report } = context
  return {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    needs: null,
    about: {
      summary: 'Sign in; the session is a cookie of the answer',
      body: credentialsSchema,
      answer: {
        status: 200,
        description: 'who is signed in',
        schema: z.strictObject({ person: personSchema }),
      },
      problems: ['signInRefused', 'tooManyAttempts'],
    },
    async handle(c) {
      const credentials = await readFields(c.req, credentialsSchema)
      if (credentials.kind === 'refused') return answerProblem(c, credentials.problem)
      const outcome = await accounts.signIn(credentials.value, originOf(c))
      switch (outcome.kind) {
        case 'ok':
          report({ event: 'signedIn', userId: outcome.person.id }, c.env?.requestId)
          for (const cookie of outcome.cookies) c.header('set-cookie', cookie, { append: true })
          return c.json({ person: outcome.person })
        case 'refused':
          report({ event: 'signInRefused', userId: outcome.userId }, c.env?.requestId)
          return answerProblem(c, problem('signInRefused'))
        case 'tooMany':
          return answerTooMany(c, context, outcome)
        default:
          return assertNever(outcome)
      }
    },
  }
}

function signOut({ accounts, report }: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/sign-out',
    needs: null,
    about: {
      summary: 'Sign out: the session ends, if there is one',
      body: nothing,
      answer: { status: 200, description: 'nothing', schema: nothing },
    },
    async handle(c) {
      const body = await readFields(c.req, nothing)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const person = await accounts.authenticate(c.req.header('cookie') ?? '')
      for (const cookie of await accounts.signOut(originOf(c)))
        c.header('set-cookie', cookie, { append: true })
      if (person !== null) report({ event: 'signedOut', userId: person.id }, c.env?.requestId)
      return c.json({})
    },
  }
}

function requestPassword(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/request-password-reset',
    needs: null,
    about: {
      summary: 'Ask for a mail with a link to choose another password',
      body: passwordRequestSchema,
      answer: { status: 200, description: 'the same whether there is such an account', schema: nothing },
      problems: ['tooManyAttempts'],
    },
    async handle(c) {
      const body = await readFields(c.req, passwordRequestSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const outcome = await context.accounts.requestPassword(body.value.email, originOf(c))
      return outcome.kind === 'ok' ? c.json({}) : answerTooMany(c, context, outcome)
    },
  }
}

function checkLink({ accounts }: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/check-link',
    needs: null,
    about: {
      summary: 'Read whom a single-use link is for',
      body: linkTokenSchema,
      answer: {
        status: 200,
        description: 'what for and whose it is',
        schema: z.strictObject({
          purpose: z.enum(['invitation', 'reset']),
          email: z.string(),
          name: z.string(),
          language: z.enum(LANGUAGES),
        }),
      },
      problems: ['linkInvalid'],
    },
    async handle(c) {
      const body = await readFields(c.req, linkTokenSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const checked = await accounts.checkLink(body.value.token)
      return checked.kind === 'ok' ? c.json(checked.link) : answerProblem(c, problem('linkInvalid'))
    },
  }
}

function setPasswordByLink({ accounts, report }: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/auth/reset-password',
    needs: null,
    about: {
      summary: 'Choose a password by a single-use link; every session of the account ends',
      body: passwordByLinkSchema,
      answer: {
        status: 200,
        description: 'the address to sign in with',
        schema: z.strictObject({ email: z.string() }),
      },
      problems: ['linkInvalid'],
    },
    async handle(c) {
      const body = await readFields(c.req, passwordByLinkSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const outcome = await accounts.setPasswordByLink(body.value.token, body.value.newPassword)
      switch (outcome.kind) {
        case 'ok':
          report({ event: 'passwordChanged', userId: null }, c.env?.requestId)
          return c.json({ email: outcome.email })
        case 'linkInvalid':
          return answerProblem(c, problem('linkInvalid'))
        case 'passwordRefused':
          return answerProblem(c, invalidField('newPassword', outcome.message))
        default:
          return assertNever(outcome)
      }
    },
  }
}

/** Longer than the name of any browser. */
const USER_AGENT_MAX = 300

function originOf(c: Call): Origin {
  return {
    address: c.env?.address ?? '',
    userAgent: (c.req.header('user-agent') ?? '').slice(0, USER_AGENT_MAX),
    cookie: c.req.header('cookie') ?? '',
  }
}
