import type { Context } from 'hono'
import type { z } from 'zod'
import type { Permission } from '#api/access.ts'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import type { SignedIn } from './accounts.ts'
import type { ProblemKind } from './problem.ts'
import type { Grant } from './store.ts'

/** The data that the server adds to a request. */
export interface ApiBindings {
  /** Stands in the answer and in the log, to find one from the other. */
  requestId?: string
  /** The client's network address. */
  address?: string
  /** The API notes here which of its routes answered, by the pattern of its address. */
  route?: string
}

export interface ApiEnv {
  Bindings: ApiBindings
  Variables: {
    /** The signed-in person; not set on a route that needs no permission. */
    person: SignedIn
    /** What allowed the request; not set either. */
    grant: Grant
  }
}

/** The request that is being answered, in Hono's context. */
export type Call = Context<ApiEnv, string>

/** A route of the API. The check of the permission and the public description derive from it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The path in Hono's syntax: `/api/cookies/:id{[1-9][0-9]*}`. */
  path: string
  /** The required permission; null needs no session. */
  needs: Permission | null
  /** Of a GET: its work grows with the register or its history, so it is done beside the requests of others. */
  isHeavy?: true
  /** The largest body, in bytes, where it may be larger than a record. */
  bodyMax?: number
  about: RouteDescription
  handle: (c: Call) => Response | Promise<Response>
}

export interface RouteDescription {
  summary: string
  query?: Readonly<Record<string, QueryParameter>>
  body?: z.ZodType
  /** The content type of a body that is not JSON: `text/csv`. */
  bodyType?: string
  answer: { status: number; description: string } & ({ schema: z.ZodType } | { type: string })
  /** The possible problems, beside those of every route of its kind. */
  problems?: readonly ProblemKind[]
}

interface QueryParameter {
  description: string
  schema: z.ZodType
  isRequired?: boolean
}

export const ID = ':id{[1-9][0-9]*}'

/** Reads the id in the address. Larger ids than a database can give become the largest one, which no record has. */
export function readId(c: Call): number {
  return Math.min(Number(c.req.param('id')), INTEGER_MAX)
}

/** Reads the query parameters of the address, repeated ones included. */
export function readParameters(c: Context): URLSearchParams {
  const { url } = c.req
  const start = url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : url.slice(start))
}
