import { z } from 'zod'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { SECTION_TOPICS } from '#charter/register/choices.ts'
import { sectionSchema } from '#charter/register/section.ts'

/** A text for a topic that visitors must be informed of, to be inserted, read and adapted. */
export const modelTextSchema = z.strictObject({
  topic: z.enum(SECTION_TOPICS),
  severity: z.enum(SEVERITIES).nullable().meta({ description: 'of its absence; null: not asked for' }),
  isCovered: z.boolean().meta({ description: 'whether a section covers the topic already' }),
  section: sectionSchema,
  sources: z.array(z.strictObject({ title: z.string(), address: z.string() })),
})
