import { blankCategory, blankCookie, blankProvider, blankSection, blankSite } from './blankRecords.ts'
import type { Category } from './category.ts'
import type { Cookie } from './cookie.ts'
import type { Provider } from './provider.ts'
import type { Identified, Positioned, Register } from './register.ts'
import type { Section } from './section.ts'
import type { Site } from './site.ts'
import type { Column } from './columns.ts'
import type { Translated, Translation } from './translation.ts'

/** The values of a form that may be half filled: a field is absent, or null, until something is typed. */
type Typed<Fields> = { [Field in keyof Fields]?: Fields[Field] | null | undefined }

/** The values of a form of each resource. */
export interface TypedRecords {
  providers: Typed<Identified<Provider & Translated>>
  categories: Typed<Positioned<Identified<Omit<Category, 'columns'> & Translated>>> & TypedColumns
  cookies: Typed<Positioned<Identified<Cookie & Translated>>>
  sections: Typed<Positioned<Identified<Omit<Section, 'columns'> & Translated>>> & TypedColumns
  sites: Typed<Identified<Omit<Site, 'columns'> & Translated & { languages?: string[] }>> & TypedColumns
}

interface TypedColumns {
  columns?: (Typed<Column> | null | undefined)[] | null | undefined
}

type Edits = {
  [Resource in keyof TypedRecords]: (register: Register, record: TypedRecords[Resource]) => Partial<Register>
}

const NONE: string[] = []
const UNTRANSLATED: { translations: Translation[] } = { translations: [] }

const EDITS: Edits = {
  providers: ({ providers }, record) => ({
    providers: edited(providers, { ...blankProvider, ...UNTRANSLATED }, record),
  }),
  categories: ({ categories }, { columns, ...record }) => ({
    categories: edited(
      categories,
      { ...blankCategory, ...UNTRANSLATED, position: afterLast(categories) },
      columns === undefined ? record : { ...record, columns: columnsToShow(columns) },
    ),
  }),
  cookies: ({ cookies }, record) => ({
    cookies: edited(cookies, { ...blankCookie, ...UNTRANSLATED, position: afterLast(cookies) }, record),
  }),
  sections: ({ sections }, { columns, ...record }) => ({
    sections: edited(
      sections,
      { ...blankSection, ...UNTRANSLATED, position: afterLast(sections) },
      columns === undefined ? record : { ...record, columns: columnsToShow(columns) },
    ),
  }),
  sites: ({ site }, { columns, ...record }) => ({
    site: {
      ...filled({ ...blankSite, ...UNTRANSLATED, languages: NONE }, site, record),
      columns: columnsOrThose(site, columns),
    },
  }),
}

/**
 * `register` as it would be with what a form holds: the record with the same id replaced, or a new one, of id 0,
 * added at the end of its order. Nothing is validated: a preview shows the page while it is being typed.
 */
export function withEdited<Resource extends keyof TypedRecords>(
  register: Register,
  resource: Resource,
  record: TypedRecords[Resource],
): Register {
  return { ...register, ...EDITS[resource](register, record) }
}

function edited<Fields extends object>(
  records: Identified<Fields>[],
  blank: Fields,
  typed: Typed<Identified<Fields>>,
): Identified<Fields>[] {
  const known = records.find(({ id }) => id === typed.id)
  if (!known) return [...records, { ...filled(blank, blank, typed), id: 0 }]
  const record = { ...filled(blank, known, typed), id: known.id }
  return records.map((other) => (other === known ? record : other))
}

/** `known` with what was typed over it; an emptied field becomes `blank`'s. */
function filled<Fields extends object>(blank: Fields, known: Fields, typed: Typed<Fields>): Fields {
  const record = { ...known }
  for (const field in blank) {
    const value = typed[field]
    if (value !== undefined) record[field] = value ?? blank[field]
  }
  return record
}

function afterLast(records: Positioned<object>[]): number {
  return 1 + Math.max(0, ...records.map(({ position }) => position))
}

/** The columns chosen so far; those of the site while there is none, for a table needs one. */
function columnsOrThose(site: Site, columns: TypedColumns['columns']): Column[] {
  const chosen = columnsToShow(columns)
  return chosen.length > 0 ? chosen : site.columns
}

function columnsToShow(columns: TypedColumns['columns']): Column[] {
  return (columns ?? []).flatMap((column) =>
    column?.field ? [{ field: column.field, label: column.label ?? '' }] : [],
  )
}
