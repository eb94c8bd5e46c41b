import type { Context } from 'hono'
import type { z } from 'zod'
import type { Permission } from '#api/access.ts'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import type { SignedIn } from './accounts.ts'
import type { ProblemKind } from './problem.ts'

/** What the server says of a request beside the request itself. */
export interface ApiBindings {
  /** Stands in the answer and in the log, so that one finds the other. */
  requestId?: string
  /** The client's network address. */
  address?: string
}

export interface ApiEnv {
  Bindings: ApiBindings
  Variables: {
    /** Who asks; there is nobody on a route that needs nothing. */
    person: SignedIn
  }
}

/** A request that is being answered. */
export type Call = Context<ApiEnv, string>

/** What one may ask of the API. Who may ask it, and the public description, follow from here. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As Hono reads it: `/api/cookies/:id{[1-9][0-9]*}`. */
  path: string
  /** What whoever asks must be allowed; null: nothing, one need not be signed in. */
  needs: Permission | null
  about: RouteDescription
  handle: (c: Call) => Response | Promise<Response>
}

export interface RouteDescription {
  summary: string
  query?: Readonly<Record<string, QueryParameter>>
  body?: z.ZodType
  /** What the body is when it is no JSON: `text/csv`. */
  bodyType?: string
  answer: { status: number; description: string } & ({ schema: z.ZodType } | { type: string })
  /** How it can go wrong, beside what can go wrong on every route of its kind. */
  problems?: readonly ProblemKind[]
}

interface QueryParameter {
  description: string
  schema: z.ZodType
  isRequired?: boolean
}

export const ID = ':id{[1-9][0-9]*}'

/** The id that the address names. One beyond what a database can give belongs to nothing, like the largest. */
export function readId(c: Call): number {
  return Math.min(Number(c.req.param('id')), INTEGER_MAX)
}

/** The query of the request's address, every parameter as often as it was given. */
export function readParameters(c: Context): URLSearchParams {
  const { url } = c.req
  const start = url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : url.slice(start))
}
