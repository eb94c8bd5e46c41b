import { z } from 'zod'
import { isLifetime, type Lifetime } from './lifetime.ts'

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
