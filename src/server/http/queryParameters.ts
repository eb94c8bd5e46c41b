import { z } from 'zod'
import type { ComparableFields } from '#api/resources.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import { FRAGMENT_HEADINGS, FRAGMENT_PREFIX, FRAGMENT_STYLES } from '#charter/page/fragmentVariant.ts'

// The query parameters that several routes share, for the public description of the API.

/** Describes the parameters of a list, each of which is JSON. */
export function listQueryOf(fields: ComparableFields) {
  const names = Object.keys(fields).join(', ')
  return {
    sort: {
      description: `\`["name","ASC"]\`: a field and ASC or DESC. Fields: ${names}`,
      schema: z.string(),
    },
    range: {
      description: '`[0,24]`: first and last position, both included; 1,000 records at most',
      schema: z.string(),
    },
    filter: {
      description:
        '`{"q":"words","id":[1,2]}`: a field and its value, or a list of which it is one; `_gte`, `_lte` bound',
      schema: z.string(),
    },
  }
}

/** The parameter that selects the records of a write. */
export const idsQuery = {
  filter: { description: '`{"id":[1,2]}`: which records', schema: z.string(), isRequired: true },
}

/** The parameters of a CSV file. */
export const separatorQuery = {
  sep: { description: 'what parts the cells: `;`, unless said otherwise', schema: z.enum([';', ',']) },
}
export const languageQuery = {
  language: { description: 'of the headers', schema: z.enum(LANGUAGES) },
}

/** The parameters of a variant of the fragment. */
export const fragmentQuery = {
  style: {
    description: 'the look of the page around: `neutral`, unless said otherwise',
    schema: z.enum(FRAGMENT_STYLES),
  },
  heading: {
    description: 'the level of the first heading: 2, unless said otherwise',
    schema: z.literal(FRAGMENT_HEADINGS),
  },
  prefix: { description: 'comes before each id', schema: z.string().regex(FRAGMENT_PREFIX) },
}
