import {
  blankCategory,
  blankCookie,
  blankProvider,
  blankSection,
  blankSite,
} from '../register/blankRecords.ts'
import { categorySchema } from '../register/category.ts'
import { cookieSchema } from '../register/cookie.ts'
import { byPosition, type Register } from '../register/register.ts'
import { providerSchema } from '../register/provider.ts'
import { SITE_ID } from '../register/siteId.ts'
import { sectionSchema } from '../register/section.ts'
import { type Column, siteSchema } from '../register/site.ts'
import type { ComparedResource } from './difference.ts'

/** A number refers to another record. */
export type StoredValue = string | number | string[] | Column[] | null

export interface ComparedRecord {
  id: number
  /** By field. Holds more than is compared, such as a position. */
  values: Record<string, StoredValue>
}

/** All records of a register alike, each resource in its order. */
type ComparedRegister = Record<ComparedResource, ComparedRecord[]>

/** What is compared of each resource. */
export const COMPARED_FIELDS: Record<ComparedResource, readonly string[]> = {
  sites: siteSchema.keyof().options,
  sections: sectionSchema.keyof().options,
  categories: categorySchema.keyof().options,
  providers: providerSchema.keyof().options,
  cookies: cookieSchema.keyof().options,
}

/** Null stands for what was before anything was there. A register from before a field was thought of has it blank. */
export function comparedRegister(register: Register | null): ComparedRegister {
  if (!register) return { sites: [], sections: [], categories: [], providers: [], cookies: [] }
  return {
    sites: [{ id: SITE_ID, values: { ...blankSite, ...register.site } }],
    sections: byPosition(register.sections).map((section) => comparedRecord(blankSection, section)),
    categories: byPosition(register.categories).map((category) => comparedRecord(blankCategory, category)),
    providers: register.providers.map((provider) => comparedRecord(blankProvider, provider)),
    cookies: byPosition(register.cookies).map((cookie) => comparedRecord(blankCookie, cookie)),
  }
}

function comparedRecord<Fields extends Record<string, StoredValue>>(
  blank: Fields,
  record: Fields & { id: number },
): ComparedRecord {
  return { id: record.id, values: { ...blank, ...record } }
}
