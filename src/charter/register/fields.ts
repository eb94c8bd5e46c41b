import type { z } from 'zod'
import { mapValues } from '../kit/collections.ts'
import { describedFields, type Field } from './fieldTypes.ts'
import {
  placedCategorySchema,
  placedCookieSchema,
  placedProviderSchema,
  placedSectionSchema,
  placedSiteSchema,
} from './placement.ts'
import { isRegisterResource, type RegisterResource } from './register.ts'
import { parseTranslationName } from './translation.ts'

/** The schema of each resource of a register. */
export const registerSchemas = {
  sites: placedSiteSchema,
  sections: placedSectionSchema,
  categories: placedCategorySchema,
  providers: placedProviderSchema,
  cookies: placedCookieSchema,
} as const satisfies Record<RegisterResource, z.ZodObject>

type Fields = ReadonlyMap<string, Field>

/** The fields of each resource, in the order of its schema. */
export const registerFields: Readonly<Record<RegisterResource, Fields>> = mapValues(
  registerSchemas,
  describedFields,
)

/** The texts of a resource that have translations, in the order of its schema; of columns, each label has its own. */
export function listTranslated(resource: RegisterResource): string[] {
  return [...registerFields[resource]].flatMap(([name, { kind, translated }]) =>
    translated === undefined || kind === 'columns' ? [] : [name],
  )
}

/** The number of a record's place, which the server keeps and the history tells of. */
const POSITION: Field = { kind: 'number', blank: 0 }

/** Fields that the history tells of beside those of the register: of accounts, and of answers for findings. */
const OTHER_FIELDS: Partial<Record<string, Fields>> = {
  users: new Map<string, Field>([
    ['role', { kind: 'choice', blank: '', choices: 'userRole' }],
    ['language', { kind: 'choice', blank: '' }],
    ['disabled', { kind: 'flag', blank: '' }],
  ]),
  findings: new Map<string, Field>([['until', { kind: 'day', blank: null }]]),
}

/** A field by its name; undefined where this program knows none, as an older entry of the history may have. */
export function fieldOf(resource: string, name: string): Field | undefined {
  if (!isRegisterResource(resource)) return OTHER_FIELDS[resource]?.get(name)
  const translated = parseTranslationName(name)
  if (translated !== null) return registerFields[resource].get(translated.field) ?? PART_OF_FIELD
  return registerFields[resource].get(name) ?? (name === 'position' ? POSITION : undefined)
}

/** The label of a column, or another part of a field that has translations of its own. */
const PART_OF_FIELD: Field = { kind: 'text', blank: '' }

/** A field by its name alone, of whichever resource of the register has one. */
export function fieldNamed(name: string): Field | undefined {
  return Object.values(registerFields)
    .find((fields) => fields.has(name))
    ?.get(name)
}
