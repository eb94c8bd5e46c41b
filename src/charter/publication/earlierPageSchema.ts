import { z } from 'zod'
import { type EarlierPage, type EarlierPageFacts, PAGE_TYPES } from './earlierPage.ts'

const factsShape = {
  id: z.int().positive(),
  siteId: z.int().positive().optional().meta({ description: 'of another site than the first' }),
  firstDay: z.iso.date(),
  lastDay: z.iso.date().nullable().meta({ description: 'null: until version 1 went online' }),
  fileName: z.string(),
  mediaType: z.enum(PAGE_TYPES),
  size: z.int().nonnegative().meta({ description: 'in bytes' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}

/** What an entry of the history says of an earlier page. */
export const earlierPageFactsSchema: z.ZodType<EarlierPageFacts> = z.strictObject(factsShape)

const declarant = { at: z.string(), by: z.string() }

/** An earlier page as the API and a proof tell it. */
export const earlierPageSchema: z.ZodType<EarlierPage> = z.strictObject({
  number: z.literal(0),
  ...factsShape,
  ...declarant,
  retracted: z.strictObject(declarant).nullable().meta({ description: 'who retracted it, and when' }),
})
