import { z } from 'zod'
import { isLifetime, type Lifetime } from './lifetime.ts'

export const lifetimeSchema = z
  .string()
  .nullish()
  .transform((value): Lifetime => value ?? '')
  .refine(isLifetime, 'errors.lifetime')
