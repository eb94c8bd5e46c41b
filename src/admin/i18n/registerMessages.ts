import type { Words } from '#charter/words/fr.ts'

/** The register's vocabulary where react-admin looks for it: `resources.cookies.name`, `resources.cookies.fields.purpose`. */
export function registerMessages({ resources, fields, column, choices, columns }: Words) {
  return {
    resources: {
      providers: { name: plural(resources.providers), fields: fields.providers },
      categories: { name: plural(resources.categories), fields: fields.categories },
      cookies: { name: plural(resources.cookies), fields: fields.cookies },
      sections: { name: plural(resources.sections), fields: fields.sections },
      sites: { name: plural(resources.sites), fields: fields.sites },
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
