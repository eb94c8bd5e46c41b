import { z } from 'zod'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import { FIX_CONDITIONS, FOUND_RESOURCES, SEVERITIES } from '#charter/findings/finding.ts'
import { STANDINGS } from '#charter/findings/source.ts'
import { findingCountsSchema } from '#charter/publication/publication.ts'

// The schemas of answers about findings, for the public description of the API.

const id = z.int().positive().max(INTEGER_MAX)
const instant = z.iso.datetime()

const findingKey = {
  rule: z.string().meta({ description: 'the rule’s id: `R13`' }),
  resource: z.enum(FOUND_RESOURCES),
  recordId: id,
  aspect: z.string().meta({ description: 'tells apart what one rule finds several times in a record' }),
}

export const acceptanceSchema = z.strictObject({
  ...findingKey,
  field: z.string().nullable().meta({ description: 'beside which field it stood' }),
  severity: z.enum(SEVERITIES),
  statement: z.string().meta({ description: 'what the finding said then, as canonical JSON' }),
  reason: z.string(),
  until: z.iso.date(),
  by: z.string(),
  at: instant,
})

const values = z.record(z.string(), z.union([z.string(), z.number()]))

const frozenFinding = z.strictObject({
  id: z.string(),
  ...findingKey,
  severity: z.enum(SEVERITIES),
  recordName: z.string(),
  field: z.string().nullable(),
  message: z.string().meta({ description: 'which of the rule’s sentences, that `args` are the values of' }),
  args: values,
  fix: z
    .union([
      z.strictObject({
        kind: z.literal('set'),
        changes: z.record(z.string(), z.unknown()),
        onlyIf: z
          .enum(FIX_CONDITIONS)
          .optional()
          .meta({ description: 'what must have been done on the site first' }),
      }),
      z.strictObject({ kind: z.literal('merge'), with: id }),
    ])
    .optional(),
  acceptance: acceptanceSchema
    .extend({
      field: acceptanceSchema.shape.field.optional().meta({
        description: 'beside which field it stood; earlier versions do not say it',
      }),
    })
    .nullable()
    .meta({ description: 'who answers for it' }),
})

export const findingSchema = frozenFinding.extend({
  acceptance: acceptanceSchema.nullable().meta({ description: 'who answers for it' }),
  source: z
    .array(
      z.strictObject({
        fr: z.string(),
        en: z.string(),
        standing: z.enum(STANDINGS),
        address: z.url().optional().meta({ description: 'where it can be read' }),
      }),
    )
    .meta({ description: 'what its rule rests on, and how that was read' }),
  isAccepted: z.boolean(),
  siteIds: z.array(id).optional().meta({ description: 'on whose charters it is, where there are several' }),
})

export const frozenFindingsSchema = z.strictObject({
  at: instant,
  counts: findingCountsSchema,
  findings: z.array(frozenFinding),
})

const count = z.int().nonnegative()
const counts = { blocker: count, warning: count, advice: count, accepted: count }
const countedRule = z.strictObject({
  rule: findingKey.rule,
  severity: z.enum(SEVERITIES),
  count: z.int().positive(),
  first: findingSchema.meta({ description: 'the most urgent of them' }),
})
const countedVersion = z.strictObject({ number: id, at: instant, ...counts })

export const countedFindingsSchema = z.strictObject({
  now: z.strictObject(counts),
  rules: z
    .array(countedRule)
    .meta({ description: 'what nobody answers for, by rule and severity, the most urgent first' }),
  last: countedVersion.nullable().meta({ description: 'when the last version went online' }),
  versions: z.array(countedVersion),
})

export const recordCountsSchema = z.strictObject({
  resource: findingKey.resource,
  recordId: id,
  ...counts,
})
