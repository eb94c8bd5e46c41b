import type { HonoRequest } from 'hono'
import { z } from 'zod'
import { isJsonObject } from '#api/isJsonObject.ts'
import { type FieldErrors, fieldErrors } from '#api/message.ts'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions, READ_ONLY_FIELDS } from '#api/resources.ts'
import { NOT_JSON, parseJson } from './parseJson.ts'
import { type HttpProblem, problem } from './problem.ts'
import type { Fields } from './store.ts'

/** More than any record, and little enough to hold many at once. In bytes. */
export const BODY_MAX = 1_000_000

export type Parsed<Value> = { kind: 'ok'; value: Value } | { kind: 'refused'; problem: HttpProblem }

async function readObject(request: HonoRequest): Promise<Parsed<Fields>> {
  if (!isPlainJson(request)) return { kind: 'refused', problem: problem('unsupportedBody') }
  const value = await readJson(request)
  if (value === NOT_JSON || !isJsonObject(value))
    return { kind: 'refused', problem: problem('malformedBody') }
  return { kind: 'ok', value }
}

async function readJson(request: HonoRequest): Promise<unknown> {
  try {
    return parseJson(await request.arrayBuffer())
  } catch {
    // The client went away before it had sent everything.
    return NOT_JSON
  }
}

// A compressed body could be far larger than what `BODY_MAX` lets in.
function isPlainJson(request: HonoRequest): boolean {
  const type = request.header('content-type') ?? ''
  return /^application\/json\s*(;|$)/i.test(type) && request.header('content-encoding') === undefined
}

/** A whole record. What the server owns is left aside: react-admin sends back all that it was given. */
export async function readRecord(request: HonoRequest, resource: ResourceName): Promise<Parsed<Fields>> {
  const body = await readObject(request)
  if (body.kind === 'refused') return body
  return parseFields(descriptions[resource].schema, writable(body.value))
}

const versionSchema = z.object({
  version: z.int({ error: ({ input }) => (input == null ? 'errors.required' : 'errors.invalid') }).positive(),
})

/** A whole record and the version that it was made from. */
export async function readEdit(
  request: HonoRequest,
  resource: ResourceName,
): Promise<Parsed<{ fields: Fields; version: number }>> {
  const body = await readObject(request)
  if (body.kind === 'refused') return body
  const fields = descriptions[resource].schema.safeParse(writable(body.value))
  const edit = versionSchema.safeParse(body.value)
  if (fields.success && edit.success)
    return { kind: 'ok', value: { fields: fields.data, version: edit.data.version } }
  return invalid({ ...errorsOf(fields), ...errorsOf(edit) })
}

/** Some fields of a record, to be set alike on several. */
export async function readPart(request: HonoRequest, resource: ResourceName): Promise<Parsed<Fields>> {
  const body = await readObject(request)
  if (body.kind === 'refused') return body
  const given = writable(body.value)
  const shape = Object.entries(descriptions[resource].schema.shape)
  const part = shape.filter(([field]) => Object.hasOwn(given, field))
  return parseFields(z.strictObject(Object.fromEntries(part)), given)
}

const orderSchema = z.strictObject({
  ids: z
    .array(z.int().positive().max(INTEGER_MAX))
    .min(1)
    .max(10_000)
    .refine((ids) => new Set(ids).size === ids.length, 'errors.invalid'),
})

/** The ids of records in their new order. */
export async function readOrder(request: HonoRequest): Promise<Parsed<{ ids: number[] }>> {
  const body = await readObject(request)
  return body.kind === 'refused' ? body : parseFields(orderSchema, body.value)
}

const SERVER_OWNED: ReadonlySet<string> = new Set([...READ_ONLY_FIELDS, 'version'])

function writable(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).filter(([field]) => !SERVER_OWNED.has(field)))
}

function parseFields<Value>(schema: z.ZodType<Value>, body: Fields): Parsed<Value> {
  const parsed = schema.safeParse(body)
  return parsed.success ? { kind: 'ok', value: parsed.data } : invalid(errorsOf(parsed))
}

function errorsOf(parsed: z.ZodSafeParseResult<unknown>): FieldErrors {
  return parsed.success ? {} : fieldErrors(parsed.error)
}

function invalid(errors: FieldErrors): { kind: 'refused'; problem: HttpProblem } {
  return { kind: 'refused', problem: problem('invalidRecord', { errors }) }
}
