import { z } from 'zod'
import {
  blankCategory,
  blankCookie,
  blankProvider,
  blankSection,
  blankSite,
} from '../register/blankRecords.ts'
import type { Register } from '../register/register.ts'

/**
 * Reads the register from the file of a version. Fields that did not exist at that time are empty. Values are not
 * validated again, so that a published version stays readable when the rules change. Throws when it is no register.
 */
export function readFrozenRegister(json: string): Register {
  const frozen: unknown = JSON.parse(json)
  if (!isRegister(frozen)) throw new TypeError('A frozen file holds no register')
  return {
    site: { ...blankSite, ...frozen.site },
    providers: frozen.providers.map((provider) => ({ ...blankProvider, ...provider })),
    categories: frozen.categories.map((category) => ({ ...blankCategory, ...category })),
    cookies: frozen.cookies.map((cookie) => ({ ...blankCookie, ...cookie })),
    sections: frozen.sections.map((section) => ({ ...blankSection, ...section })),
  }
}

const records = z.array(z.unknown())
const registerShape = z.looseObject({
  site: z.looseObject({}),
  providers: records,
  categories: records,
  cookies: records,
  sections: records,
})

function isRegister(value: unknown): value is Register {
  return registerShape.safeParse(value).success
}
