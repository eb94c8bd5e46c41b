import { z } from 'zod'

type Issue = Parameters<z.core.$RefinementCtx['addIssue']>[0]

/**
 * A list that is counted before its items are read, and whose first wrong item ends the reading: gathering the faults of
 * millions takes gigabytes.
 */
export function listOf<Item>(item: z.ZodType<Item>, max: number): z.ZodType<Item[]> {
  const list = z.array(z.unknown()).max(max)
  return list
    .transform((given, context): Item[] => {
      const items: Item[] = []
      for (const [at, one] of given.entries()) {
        const parsed = item.safeParse(one)
        if (!parsed.success) return refuse(context, [at], parsed.error)
        items.push(parsed.data)
      }
      return items
    })
    .meta({ items: jsonSchemaOf(item), maxItems: max })
}

/** An object of any of these keys, counted and read in the same way. */
export function recordOf<Value>(
  key: z.ZodType<string>,
  value: z.ZodType<Value>,
  max: number,
): z.ZodType<Record<string, Value>> {
  return z
    .record(z.string(), z.unknown())
    .transform((given, context): Record<string, Value> => {
      const entries: [string, Value][] = []
      for (const [name, one] of Object.entries(given)) {
        if (entries.length === max) {
          context.addIssue({ code: 'too_big', origin: 'object', maximum: max, input: given })
          return z.NEVER
        }
        const parsedName = key.safeParse(name)
        if (!parsedName.success) return refuse(context, [name], parsedName.error)
        const parsed = value.safeParse(one)
        if (!parsed.success) return refuse(context, [name], parsed.error)
        entries.push([parsedName.data, parsed.data])
      }
      return Object.fromEntries(entries)
    })
    .meta({ propertyNames: jsonSchemaOf(key), additionalProperties: jsonSchemaOf(value), maxProperties: max })
}

function refuse(context: z.core.$RefinementCtx, path: PropertyKey[], { issues }: z.ZodError): never {
  for (const issue of issues.slice(0, ISSUES_MAX)) {
    const inner: Issue = { ...issue, path: [...path, ...issue.path] }
    context.addIssue(inner)
  }
  return z.NEVER
}

/** Faults of one item that are named. */
const ISSUES_MAX = 20

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: 'input' })
  return json
}
