import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { isJsonObject } from '#api/isJsonObject.ts'
import { type FieldErrors, fieldErrors } from '#api/message.ts'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions, READ_ONLY_FIELDS } from '#api/resources.ts'
import { INVALID_JSON, parseJson, TOO_MANY_VALUES, VALUES_MAX } from './parseJson.ts'
import { answerProblem, type HttpProblem, problem } from './problem.ts'
import type { ApiEnv, Call } from './route.ts'
import type { Fields } from './store.ts'

/** The largest body, in bytes: larger than any record, and small enough to hold many in memory. */
const BODY_MAX = 1_000_000

type CallRequest = Call['req']

export type BodyParse<Value> = { kind: 'ok'; value: Value } | { kind: 'refused'; problem: HttpProblem }

/**
 * Reads a whole record. Fields that the server owns are ignored, because react-admin sends back all that it received.
 */
export async function readRecord(request: CallRequest, resource: ResourceName): Promise<BodyParse<Fields>> {
  const body = await readObject(request)
  if (body.kind === 'refused') return body
  return parseFields(descriptions[resource].schema, withoutServerFields(body.value))
}

export const versionSchema = z.object({
  version: z.int({ error: ({ input }) => (input == null ? 'errors.required' : 'errors.invalid') }).positive(),
})

/** What a client that knows of one site and one language leaves out of a record, which then keeps it. */
const PLACEMENT = ['siteIds', 'siteLocations', 'archived', 'sectionOrder', 'languages', 'translations']

/**
 * Reads a whole record and the version that it is based on. `computed` lists further fields to ignore. What says on which sites
 * a record stands, and its texts in other languages, are among the fields only where they were sent.
 */
export async function readEdit<Shape extends z.ZodObject>(
  request: CallRequest,
  schema: Shape,
  computed: readonly string[] = [],
): Promise<BodyParse<{ fields: z.infer<Shape>; version: number }>> {
  const body = await readObject(request)
  if (body.kind === 'refused') return body
  const given = Object.entries(withoutServerFields(body.value)).filter(([field]) => !computed.includes(field))
  const fields = schema.safeParse(Object.fromEntries(given))
  const edit = versionSchema.safeParse(body.value)
  if (fields.success && edit.success) {
    const kept = { ...fields.data }
    for (const field of PLACEMENT) if (!Object.hasOwn(body.value, field)) Reflect.deleteProperty(kept, field)
    return { kind: 'ok', value: { fields: kept, version: edit.data.version } }
  }
  return invalid({ ...errorsOf(fields), ...errorsOf(edit) })
}

/** Reads some fields of a record, to set them on several records. */
export async function readPart(request: CallRequest, resource: ResourceName): Promise<BodyParse<Fields>> {
  const body = await readObject(request)
  if (body.kind === 'refused') return body
  const given = withoutServerFields(body.value)
  const shape = Object.entries(descriptions[resource].schema.shape)
  const part = shape.filter(([field]) => Object.hasOwn(given, field))
  return parseFields(z.strictObject(Object.fromEntries(part)), given)
}

export const orderSchema = z.strictObject({
  ids: z
    .array(z.int().positive().max(INTEGER_MAX))
    .min(1)
    .max(10_000)
    .refine((ids) => new Set(ids).size === ids.length, 'errors.invalid'),
})

/** Reads the ids of records in their new order. */
export async function readOrder(request: CallRequest): Promise<BodyParse<{ ids: number[] }>> {
  return readFields(request, orderSchema)
}

const SERVER_OWNED: ReadonlySet<string> = new Set([...READ_ONLY_FIELDS, 'version'])

/** Reads a body with `schema`. */
export async function readFields<Value>(
  request: CallRequest,
  schema: z.ZodType<Value>,
): Promise<BodyParse<Value>> {
  const body = await readObject(request)
  return body.kind === 'refused' ? body : parseFields(schema, body.value)
}

async function readObject(request: CallRequest): Promise<BodyParse<Fields>> {
  if (!isPlainJson(request)) return { kind: 'refused', problem: problem('unsupportedBody') }
  try {
    return parseObject(await request.arrayBuffer())
  } catch {
    // The client closed the connection before the body was complete.
    return { kind: 'refused', problem: problem('malformedBody') }
  }
}

/** Parses a body that must be one JSON object. */
export function parseObject(body: ArrayBuffer): BodyParse<Fields> {
  const value = parseJson(body)
  if (value === TOO_MANY_VALUES)
    return { kind: 'refused', problem: problem('tooManyValues', { args: { max: VALUES_MAX } }) }
  if (value === INVALID_JSON || !isJsonObject(value))
    return { kind: 'refused', problem: problem('malformedBody') }
  return { kind: 'ok', value }
}

function isPlainJson(request: CallRequest): boolean {
  return hasPlainType(request, 'application/json')
}

// A compressed body is refused, because it could expand far beyond `BODY_MAX`.
function hasPlainType(request: CallRequest, expected: string): boolean {
  const [type = ''] = (request.header('content-type') ?? '').split(';')
  return type.trim().toLowerCase() === expected && request.header('content-encoding') === undefined
}

function withoutServerFields(body: Fields): Fields {
  return Object.fromEntries(Object.entries(body).filter(([field]) => !SERVER_OWNED.has(field)))
}

/** Reads the fields of a body that was parsed. */
export function parseFields<Value>(schema: z.ZodType<Value>, body: Fields): BodyParse<Value> {
  const parsed = schema.safeParse(body)
  return parsed.success ? { kind: 'ok', value: parsed.data } : invalid(errorsOf(parsed))
}

function errorsOf(parsed: z.ZodSafeParseResult<unknown>): FieldErrors {
  return parsed.success ? {} : fieldErrors(parsed.error)
}

function invalid(errors: FieldErrors): { kind: 'refused'; problem: HttpProblem } {
  return { kind: 'refused', problem: problem('invalidRecord', { errors }) }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads a CSV file: its text, which must be UTF-8, and its original bytes. */
export async function readCsvFile(
  request: CallRequest,
): Promise<BodyParse<{ text: string; bytes: Uint8Array<ArrayBuffer> }>> {
  if (!hasPlainType(request, 'text/csv')) return { kind: 'refused', problem: problem('unsupportedBody') }
  try {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return { kind: 'ok', value: { text: utf8.decode(bytes), bytes } }
  } catch {
    // Either the text is not UTF-8, or the client closed the connection and reads no answer.
    return { kind: 'refused', problem: problem('notUtf8') }
  }
}

/** Reads a file of a type, whatever is in it; of JSON, for somebody else to parse. */
export async function readBytes(
  request: CallRequest,
  type: string,
): Promise<BodyParse<Uint8Array<ArrayBuffer>>> {
  if (!hasPlainType(request, type)) return { kind: 'refused', problem: problem('unsupportedBody') }
  try {
    return { kind: 'ok', value: new Uint8Array(await request.arrayBuffer()) }
  } catch {
    // The client closed the connection and reads no answer.
    return { kind: 'refused', problem: problem('malformedBody') }
  }
}

/** Refuses a body that is longer than `max` bytes, before it arrives or while it does. */
export function limitBody(max = BODY_MAX): MiddlewareHandler<ApiEnv> {
  const args = { megabytes: max / 1_000_000 }
  const refuse = (c: Call) => answerProblem(c, problem('tooLarge', { args }))
  const countBytes = bodyLimit({ maxSize: max, onError: refuse })
  return async (c, next) => {
    const length = c.req.header('content-length')
    // A body cannot be longer than its `Content-Length`, so it need not be copied to be counted.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return countBytes(c, next)
    return Number(length) > max ? refuse(c) : next()
  }
}
