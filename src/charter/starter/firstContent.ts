import { writeModelText } from '../modelTexts/modelTexts.ts'
import { blankCategory, blankSection } from '../register/blankRecords.ts'
import type { Category } from '../register/category.ts'
import type { Language } from '../kit/language.ts'
import type { Register } from '../register/register.ts'
import type { Section } from '../register/section.ts'
import type { Site } from '../register/site.ts'

/** The records of a register that is started without the example. */
export interface FirstContent {
  categories: Category[]
  sections: Section[]
}

/** Writes a category for necessary cookies, and the texts that every charter has, around its tables. */
export function writeFirstContent(site: Site): FirstContent {
  const empty: Register = { site, providers: [], categories: [], cookies: [], sections: [] }
  const { category, tables } = NAMES[site.language]
  return {
    categories: [{ ...blankCategory, key: 'necessary', name: category, consent: 'exempt' }],
    sections: [
      writeModelText('definition', empty),
      { ...blankSection, kind: 'registry', heading: tables },
      writeModelText('updates', empty),
    ],
  }
}

const NAMES: Record<Language, { category: string; tables: string }> = {
  fr: { category: 'Cookies nécessaires', tables: 'Les cookies de ce site' },
  en: { category: 'Necessary cookies', tables: 'The cookies of this site' },
}
