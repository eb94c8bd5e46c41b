import { mapValues } from '#charter/kit/collections.ts'
import type { Words } from '#charter/words/fr.ts'
import type { FieldWords } from '#charter/words/registerWords.ts'

/** The vocabulary of the register under react-admin's keys: `resources.cookies.name`, `resources.cookies.fields.purpose`. */
export function registerMessages({ resources, fields, column, choices, columns }: Words) {
  return {
    resources: {
      providers: { name: plural(resources.providers), fields: labelsOf(fields.providers) },
      categories: { name: plural(resources.categories), fields: labelsOf(fields.categories) },
      cookies: { name: plural(resources.cookies), fields: labelsOf(fields.cookies) },
      sections: { name: plural(resources.sections), fields: labelsOf(fields.sections) },
      sites: { name: plural(resources.sites), fields: labelsOf(fields.sites) },
    },
    column,
    choices,
    columns,
  }
}

// The singular and plural forms in one message, in the syntax of polyglot.
function plural({ one, many }: { one: string; many: string }): string {
  return `${one} |||| ${many}`
}

function labelsOf<Name extends string>(fields: Record<Name, FieldWords>): Record<Name, string> {
  return mapValues(fields, ({ label }) => label)
}
