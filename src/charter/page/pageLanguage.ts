import { isBlank } from '../kit/hiddenCharacters.ts'
import type { Language } from '../kit/language.ts'
import { LANGUAGES } from '../kit/language.ts'
import {
  columnLabelFields,
  findTranslation,
  FIXED_WORDS,
  type Translated,
  translationsIn,
} from '../register/translation.ts'
import type { Column } from '../register/columns.ts'
import { fieldOf } from '../register/fields.ts'
import type { Register, RegisterResource } from '../register/register.ts'
import { giveWords } from '../words/givenWords.ts'
import type { Said } from '../words/speak.ts'
import { type Speech, words } from '../words/words.ts'

/** The language of a page, and what the register says in it. */
export interface PageLanguage {
  /** BCP 47 tag. */
  tag: string
  /** The language of what is not translated. */
  base: Language
  /** The program's own words. */
  speech: Speech
  /** The text of a field: its translation or, with its language, the base text. */
  say: (resource: RegisterResource, record: object, field: string) => Said
  /** A record with its translated fields in the page's language, and the names of those that are not. */
  translate: <Fields extends object>(resource: RegisterResource, record: Fields) => Rendition<Fields>
  /** Columns with their labels in the page's language. */
  label: (record: object, columns: readonly Column[]) => readonly SaidColumn[]
}

export interface Rendition<Fields> {
  record: Fields
  base: Fields
  untranslated: ReadonlySet<string>
}

/** A column, with the language of its label where that is not the page's. */
export interface SaidColumn extends Column {
  lang?: Language
}

/** The languages of a register's charter, its base language first. */
export function languagesOf({ site }: Pick<Register, 'site'>): readonly string[] {
  return [site.language, ...(site.languages ?? [])]
}

/** Speaks of a register in one of the languages of its charter. */
export function pageLanguage({ site }: Pick<Register, 'site'>, tag: string): PageLanguage {
  const base = site.language
  if (tag === base)
    return {
      tag,
      base,
      speech: base,
      say: (_resource, record, field) => ({ text: textIn(record, field) }),
      translate: (_resource, record) => ({ record, base: record, untranslated: NONE }),
      label: (_record, columns) => columns,
    }
  const translationOf = (record: object, field: string): string | null => {
    const translations = translationsIn(Reflect.get(record, 'translations'))
    const text = findTranslation({ translations }, tag, field)?.text ?? ''
    return isBlank(text) ? null : text
  }
  const say: PageLanguage['say'] = (resource, record, field) => {
    const text = textIn(record, field)
    const translated = text === '' ? null : translationOf(record, field)
    if (translated !== null) return { text: translated }
    // A name is of no language.
    return text === '' || isName(resource, field) ? { text } : { text, lang: base }
  }
  return {
    tag,
    base,
    speech: speechOf(site, tag, base),
    say,
    translate: (resource, record) => {
      const untranslated = new Set<string>()
      const translated = { ...record }
      for (const field of Object.keys(record)) {
        if (fieldOf(resource, field)?.translated === undefined || textIn(record, field) === '') continue
        const { text, lang } = say(resource, record, field)
        if (lang === undefined) Reflect.set(translated, field, text)
        else untranslated.add(field)
      }
      return { record: translated, base: record, untranslated }
    },
    label: (record, columns) => {
      const fields = columnLabelFields(columns)
      return columns.map((column, index) => {
        const label = translationOf(record, fields[index] ?? '')
        return label === null ? { ...column, lang: base } : { ...column, label }
      })
    },
  }
}

/** The columns of a charter’s tables, as they are called in one of its other languages. */
export interface ColumnsInLanguage {
  language: string
  columns: readonly Column[]
}

/** The columns of a site in each of the other languages of its charter. */
export function listColumnsInLanguages(site: Register['site']): ColumnsInLanguage[] {
  return (site.languages ?? []).map((language) => ({
    language,
    columns: pageLanguage({ site }, language)
      .label(site, site.columns)
      .map(({ field, label }) => ({ field, label })),
  }))
}

const NONE: ReadonlySet<string> = new Set()

function isName(resource: RegisterResource, field: string): boolean {
  return fieldOf(resource, field)?.translated === 'name'
}

function textIn(record: object, field: string): string {
  const value: unknown = Reflect.get(record, field)
  return typeof value === 'string' ? value : ''
}

/** The words of the program in a language: its own, or those that the site gives. */
function speechOf(site: Register['site'], tag: string, base: Language): Speech {
  const own = LANGUAGES.find((language) => language === tag)
  if (own !== undefined) return own
  const given = (site.translations ?? [])
    .filter(({ language, field }) => language === tag && field.startsWith(FIXED_WORDS))
    .map(({ field, text }) => [field.slice(FIXED_WORDS.length), text] as const)
  return giveWords(tag, base, words(base), new Map(given))
}

/** A register as a page in one language has it, without what it says in others. */
export function translateRegister(register: Register, tag: string): Register {
  if (languagesOf(register).length === 1) return register
  const page = pageLanguage(register, tag)
  const translate =
    <Fields extends Translated>(resource: RegisterResource) =>
    (record: Fields): Fields => {
      const { translations: _, ...rest } = page.translate(resource, record).record
      return { ...record, ...rest, translations: [] }
    }
  const labelled = <Fields extends Translated & { columns: Column[] }>(record: Fields): Fields => ({
    ...record,
    columns: page.label(record, record.columns).map(({ field, label }) => ({ field, label })),
  })
  return {
    ...register,
    site: translate<Register['site']>('sites')(labelled(register.site)),
    sections: register.sections.map(labelled).map(translate('sections')),
    categories: register.categories.map(labelled).map(translate('categories')),
    providers: register.providers.map(translate('providers')),
    cookies: register.cookies.map(translate('cookies')),
  }
}
