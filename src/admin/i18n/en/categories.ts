import type { categories as fr } from '../fr/categories.ts'

export const categories: typeof fr = {
  add: 'Add a category',
  under: 'Under “%{name}”',
  cookieCount: '%{smart_count} cookie |||| %{smart_count} cookies',
  inUse:
    '“%{name}” cannot be deleted: it groups another category. |||| “%{name}” cannot be deleted: it groups %{smart_count} other categories.',
  inUseHow:
    'Open that category and take it out of this group, then try again. |||| Open those categories and take them out of this group, then try again.',
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
    parentId:
      'Its table appears under the heading of this other category: “On this site”, “On our statistics tool”.',
    heading:
      'The heading of its table, if it is not its name: two categories may read “Necessary cookies”, each under its own.',
    textBefore:
      'What visitors read between the heading and the table, a list of links for example. The Escape key leads to the toolbar.',
    textAfter: 'What visitors read below the table, for example how to opt out of audience measurement.',
    columns: 'What this table shows of each cookie, from left to right. The other tables do not change.',
    key: 'The short name by which other software refers to this category. It follows the category’s name until you type another. Lower-case letters, digits, dashes.',
  },
  table: {
    title: 'Layout of the table',
    summary: 'place, text around it, columns of its own',
    add: { textBefore: 'Add a text before the table', textAfter: 'Add a text after the table' },
    groups: 'It groups: %{names}. Their tables appear under its heading.',
    noGroup: 'In its own place, under no other',
    sameColumns: 'This table has the same columns as the others, chosen in Site.',
    ownColumns: 'Choose other columns for this table',
    dropColumns: 'Take the columns of Site again',
  },
  technical: { title: 'Technical', summary: 'identifier for software' },
  cookies: {
    title: 'Cookies of this category',
    add: 'Add a cookie',
    none: 'This category has no cookie yet.',
  },
}
