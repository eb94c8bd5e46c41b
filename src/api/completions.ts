import { z } from 'zod'
import { cookieSchema } from '#charter/register/cookie.ts'
import { proposalSourceSchema } from '#charter/trackers/knownTracker.ts'
import { INTEGER_MAX } from './resourceNames.ts'

const { lifetime, purposeCodes, exemptionGround, exemptionReason } = cookieSchema.shape

/** What is publicly known of a cookie and not yet in its record, with who says so. */
export const completionSchema = z.strictObject({
  id: z.int().positive().max(INTEGER_MAX),
  /** The version of the record that lacks these fields. */
  version: z.int().positive(),
  name: z.string(),
  fields: z.strictObject({
    lifetime: lifetime.optional(),
    purposeCodes: purposeCodes.optional(),
    exemptionGround: exemptionGround.optional(),
    exemptionReason: exemptionReason.optional(),
  }),
  service: z.string(),
  source: proposalSourceSchema,
})
export type CookieCompletion = z.infer<typeof completionSchema>

/** As many as one can read before taking them over; the rest comes after. */
export const COMPLETIONS_MAX = 100

export const completionsSchema = z.strictObject({
  /** The number of cookies that can be completed. */
  total: z.int().nonnegative(),
  completions: z.array(completionSchema).max(COMPLETIONS_MAX),
})
export type Completions = z.infer<typeof completionsSchema>
