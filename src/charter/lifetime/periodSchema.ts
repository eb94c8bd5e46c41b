import { z } from 'zod'
import { parsePeriod } from './lifetime.ts'

const periodMeta = { description: 'an ISO 8601 period, or empty', examples: ['P25M', ''] }

/** How long something is kept, or how often something is done; '' while nothing is periodMeta. */
export const periodSchema = z
  .string()
  .meta(periodMeta)
  .nullish()
  .transform((value) => value ?? '')
  .pipe(
    z
      .string()
      .refine((value) => value === '' || parsePeriod(value) !== null, 'errors.period')
      .meta(periodMeta),
  )
