import { z } from 'zod'
import { isLifetime, type Lifetime, parsePeriod } from './lifetime.ts'

const lifetimeMeta = {
  description: '`session`, an ISO 8601 period, `unlimited`, or empty while it is not known',
  examples: ['session', 'P13M', 'PT30M', 'unlimited', ''],
}

export const lifetimeSchema = z
  .string()
  .meta(lifetimeMeta)
  .nullish()
  .transform((value): Lifetime => value ?? '')
  .pipe(z.string().refine(isLifetime, 'errors.lifetime').meta(lifetimeMeta))

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
