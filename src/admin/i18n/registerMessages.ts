import { mapValues } from '#charter/kit/collections.ts'
import type { Words } from '#charter/words/fr.ts'
import type { FieldWords } from '#charter/words/registerWords.ts'

/** The register's vocabulary where react-admin looks for it: `resources.cookies.name`, `resources.cookies.fields.purpose`. */
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

// The two forms of a message that depends on a number, as polyglot writes them.
function plural({ one, many }: { one: string; many: string }): string {
  return `${one} |||| ${many}`
}

function labelsOf<Name extends string>(fields: Record<Name, FieldWords>): Record<Name, string> {
  return mapValues(fields, ({ label }) => label)
}
