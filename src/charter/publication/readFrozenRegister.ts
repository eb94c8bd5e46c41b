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
 * The register in a frozen file. A field that did not exist yet when it was frozen is empty; nothing is validated anew,
 * for what was published stays readable however the rules change.
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
