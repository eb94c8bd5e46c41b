import type { categories as fr } from '../fr/categories.ts'

export const categories: typeof fr = {
  add: 'Add a category',
  cookieCount: '%{smart_count} cookie |||| %{smart_count} cookies',
  empty: {
    title: 'There is no category yet.',
    text: 'A category brings together the cookies that serve the same purpose, for example “Necessary cookies” or “Audience measurement”. Each has its table in the charter.',
  },
  help: {
    name: 'The title of the table in the charter, for example “Audience measurement”.',
    consent:
      'Only cookies needed for the service asked for, and audience measurement under conditions, need no consent (article 82 of the French data-protection act).',
    description:
      'One or two sentences read under the title: what these cookies are for, to somebody who is not of the trade.',
    key: 'The short name by which other software refers to this category. It follows the category’s name until you type another. Lower-case letters, digits, dashes.',
  },
  technical: { title: 'Technical', summary: 'identifier for software' },
  cookies: {
    title: 'Cookies of this category',
    add: 'Add a cookie',
    none: 'This category has no cookie yet.',
  },
}
