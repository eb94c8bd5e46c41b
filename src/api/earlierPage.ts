import { z } from 'zod'
import { requiredText } from '#charter/register/fieldTypes.ts'
import { INTEGER_MAX } from './resourceNames.ts'

/** What is declared with the file of an earlier page, as the query of its address says it. */
export const declarationSchema = z.strictObject({
  firstDay: z.iso.date('errors.day').meta({ description: 'on which it was online' }),
  lastDay: z.iso
    .date('errors.day')
    .optional()
    .meta({ description: 'on which it was online; without it, until version 1' }),
  fileName: requiredText.meta({ description: 'of the file, as it is kept' }),
  replaces: z.coerce
    .number()
    .int()
    .positive()
    .max(INTEGER_MAX)
    .optional()
    .meta({ description: 'the id of the page that is declared now, whose place it takes' }),
})
