import { z } from 'zod'
import { placedSiteSchema } from '#charter/register/placement.ts'
import { INTEGER_MAX } from './resourceNames.ts'

const ids = z
  .array(z.int().positive().max(INTEGER_MAX))
  .max(10_000)
  .transform((given) => [...new Set(given)])
  .pipe(z.array(z.number()))

/** A new site, with what it takes over of the register. */
export const newSiteSchema = z.strictObject({
  site: placedSiteSchema,
  from: z
    .int()
    .positive()
    .max(INTEGER_MAX)
    .nullable()
    .default(null)
    .meta({ description: 'the site whose locations its cookies keep; null for none' }),
  sectionIds: ids.meta({ description: 'the sections that it shows; all others stay off it' }),
  cookieIds: ids.meta({ description: 'the cookies that stand on it too' }),
})
