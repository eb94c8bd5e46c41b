import { type RawBuilder, sql } from 'kysely'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { registerFields } from '#charter/register/fields.ts'
import type { FieldKind } from '#charter/register/fieldTypes.ts'
import type { Value } from './database.ts'

/** How a resource is laid out in its table. A column is named as its field is on the wire. */
export interface Table {
  name: ResourceName
  /** The fields that people write. */
  written: readonly string[]
  /** The fields of a record on the wire, in this order. */
  selected: RawBuilder<unknown>
  hasPosition: boolean
  /** Whether its records stand on sites, which the column `siteKey` has for lists; `''` stands for all. */
  hasSites: boolean
  /** Texts that sort as French does, by the column `<field>Key`. */
  collated: readonly string[]
  /** Texts that a search looks into, by the column `searchText`. */
  searchedTexts: readonly string[]
  /** Fields of few values, which a search finds by their words: codes, days, lifetimes, references. */
  searchedInWords: readonly string[]
  /** Whether the database has an index of `searchText`, in which short words are then spelled. */
  isSearchIndexed: boolean
  /** What the column `nameFolded` holds of a name, by which records are told apart; null where there is none. */
  foldName: ((name: string) => string) | null
  /** Fields that name an image by its hash. */
  images: readonly string[]
  /** Fields stored as JSON text. */
  structured: readonly string[]
  /** Lifetimes, which sort by their length, in the column `<field>Key`. */
  lifetimes: readonly string[]
  /** The tables that hold ids of this one: by which column. */
  referrers: readonly { table: ResourceName; column: string }[]
  /** The field that names a record. */
  label: string
}

const COLLATED: Record<ResourceName, readonly string[]> = {
  providers: ['name', 'legalName'],
  categories: ['name'],
  cookies: ['name', 'service', 'location', 'purpose', 'recipients'],
  sections: ['heading'],
  sites: ['title', 'platformName'],
}

const LABELS: Record<ResourceName, string> = {
  providers: 'name',
  categories: 'name',
  cookies: 'name',
  sections: 'heading',
  sites: 'platformName',
}

/** Kinds of fields that a list shows as they are written. */
const TEXTS: readonly FieldKind[] = ['text', 'longText', 'richText', 'webAddress']

// A register has dozens of the others, of which a scan takes no time.
const SEARCH_INDEXED: readonly ResourceName[] = ['cookies']

/** Kinds of fields that have no column type of their own. */
const STRUCTURED: readonly FieldKind[] = [
  'choices',
  'countries',
  'columns',
  'references',
  'siteLocations',
  'languages',
  'translations',
]

const COMPUTED: Record<ResourceName, Readonly<Record<string, RawBuilder<Value>>>> = {
  providers: {
    cookieCount: sql`(select cast(count(*) as integer) from cookies where cookies."providerId" = providers.id)`,
  },
  categories: {
    cookieCount: sql`(select cast(count(*) as integer) from cookies where cookies."categoryId" = categories.id)`,
  },
  cookies: {
    consent: sql`(select consent from categories where categories.id = cookies."categoryId")`,
  },
  sections: {},
  sites: {},
}

/** Ids mean nothing to a reader: what they point at has a name, or a place in an order. */
const SORTED_THROUGH: Partial<
  Record<ResourceName, Readonly<Record<string, { table: string; column: string }>>>
> = {
  cookies: {
    providerId: { table: 'providers', column: 'nameKey' },
    categoryId: { table: 'categories', column: 'position' },
  },
}

function fieldsOfKind(name: ResourceName, kinds: readonly FieldKind[]): string[] {
  return [...registerFields[name]].filter(([, { kind }]) => kinds.includes(kind)).map(([field]) => field)
}

function describe(name: ResourceName): Table {
  const { schema, can, searched, foldName } = descriptions[name]
  const written = Object.keys(schema.shape)
  const hasPosition = can.includes('reorder')
  const { cookieCount } = COMPUTED[name]
  const texts = fieldsOfKind(name, TEXTS)
  return {
    name,
    written,
    selected: sql.join([
      columns(name, ['id', ...written, ...(hasPosition ? ['position'] : [])]),
      ...(cookieCount === undefined ? [] : [sql`${cookieCount} as "cookieCount"`]),
      columns(name, ['version', 'createdAt', 'updatedAt']),
    ]),
    hasPosition,
    hasSites: written.includes('siteIds'),
    collated: COLLATED[name],
    searchedTexts: searched.filter((field) => texts.includes(field)),
    searchedInWords: searched.filter((field) => !texts.includes(field)),
    isSearchIndexed: SEARCH_INDEXED.includes(name),
    foldName,
    images: fieldsOfKind(name, ['image']),
    structured: fieldsOfKind(name, STRUCTURED),
    lifetimes: fieldsOfKind(name, ['lifetime']),
    referrers: RESOURCE_NAMES.flatMap((table) =>
      Object.entries(descriptions[table].references)
        .filter(([, target]) => target === name)
        .map(([column]) => ({ table, column })),
    ),
    label: LABELS[name],
  }
}

// One piece of SQL rather than one a column: it goes into every statement, and Kysely visits every piece.
function columns(table: ResourceName, names: readonly string[]): RawBuilder<unknown> {
  return sql.raw(names.map((name) => `"${table}"."${name}"`).join(', '))
}

/** One of something for each table. */
export function forEachTable<Made>(make: (name: ResourceName) => Made): Record<ResourceName, Made> {
  return {
    providers: make('providers'),
    categories: make('categories'),
    cookies: make('cookies'),
    sections: make('sections'),
    sites: make('sites'),
  }
}

export const tables: Readonly<Record<ResourceName, Table>> = forEachTable(describe)

/** The SQL of a field, to compare it. */
export function comparedBy(resource: ResourceName, field: string): RawBuilder<Value> {
  return COMPUTED[resource][field] ?? sql.ref(`${resource}.${field}`)
}

/** The table whose order a field that refers to it sorts by, and the column of that order. */
export function sortedThrough(
  resource: ResourceName,
  field: string,
): { table: string; column: string } | undefined {
  return SORTED_THROUGH[resource]?.[field]
}

/** The SQL of a field, to sort by it. */
export function sortedBy(resource: ResourceName, field: string): RawBuilder<Value> {
  const { collated, lifetimes } = tables[resource]
  if (collated.includes(field) || lifetimes.includes(field)) return sql.ref(`${resource}.${field}Key`)
  const referred = sortedThrough(resource, field)
  if (referred !== undefined) {
    const { table, column } = referred
    return sql`(select ${sql.ref(column)} from ${sql.table(table)}
      where ${sql.ref(`${table}.id`)} = ${sql.ref(`${resource}.${field}`)})`
  }
  const compared = comparedBy(resource, field)
  switch (descriptions[resource].fields[field]) {
    case 'day':
      // Engines disagree on where null comes.
      return sql`coalesce(${compared}, '')`
    case 'text':
      // As for sort keys: nobody orders a list by what comes later, and PostgreSQL's indexes have no room for it.
      return sql`substr(${compared}, 1, 200)`
    default:
      return compared
  }
}
