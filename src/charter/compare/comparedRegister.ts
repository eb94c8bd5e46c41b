import {
  blankCategory,
  blankCookie,
  blankProvider,
  blankSection,
  blankSite,
} from '../register/blankRecords.ts'
import { byPosition, type Register, type RegisterResource, siteIdOf } from '../register/register.ts'
import type { FieldValue } from '../register/fieldTypes.ts'

export interface ComparedRecord {
  id: number
  /** By field. Holds more than is compared, such as a position. */
  values: Record<string, FieldValue>
}

/** All records of a register alike, each resource in its order. */
type ComparedRegister = Record<RegisterResource, ComparedRecord[]>

/** Null stands for what was before anything was there. A register from before a field was thought of has it blank. */
export function comparedRegister(register: Register | null): ComparedRegister {
  if (!register) return { sites: [], sections: [], categories: [], providers: [], cookies: [] }
  return {
    sites: [{ id: siteIdOf(register.site), values: { ...blankSite, ...register.site } }],
    sections: byPosition(register.sections).map((section) => comparedRecord(blankSection, section)),
    categories: byPosition(register.categories).map((category) => comparedRecord(blankCategory, category)),
    providers: register.providers.map((provider) => comparedRecord(blankProvider, provider)),
    cookies: byPosition(register.cookies).map((cookie) => comparedRecord(blankCookie, cookie)),
  }
}

function comparedRecord(
  blank: Record<string, FieldValue>,
  record: Record<string, FieldValue> & { id: number },
): ComparedRecord {
  return { id: record.id, values: { ...blank, ...record } }
}
