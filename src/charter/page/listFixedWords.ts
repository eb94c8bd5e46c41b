import { oncePerObject } from '../kit/oncePerObject.ts'
import type { Cookie } from '../register/cookie.ts'
import { registerFields } from '../register/fields.ts'
import type { FieldKind } from '../register/fieldTypes.ts'
import { stateOf, type TranslatableText } from '../register/listTranslatable.ts'
import type { Register } from '../register/register.ts'
import { findTranslation, FIXED_WORDS } from '../register/translation.ts'
import { assembleCharter } from './assembleCharter.ts'
import type { Charter } from './charter.ts'
import { renderHtml } from './renderHtml.ts'
import { renderCsv, renderText } from './renderText.ts'

/** Lists the words of the program's own that a charter shows in a language, with what its site says for them: none in one that the program knows. */
export function listFixedWords(register: Register, language: string): TranslatableText[] {
  const cookies = oneOfEachKind(register.cookies)
  let asked: ReadonlyMap<string, string> = new Map()
  // What is put together from cells asks for its own words only once those of the cells are there.
  for (let known = -1; known < asked.size;) {
    known = asked.size
    asked = askedWords({ ...register, cookies, site: withWords(register.site, language, asked) }, language)
  }
  return [...asked].map(([way, base]): TranslatableText => {
    const field = `${FIXED_WORDS}${way}`
    const translation = findTranslation(register.site, language, field)
    return { field, kind: 'text', base, translation, state: stateOf(translation, base, false) }
  })
}

/** The words that the charter asks for, by their ways, in the base language. */
function askedWords(register: Register, language: string): ReadonlyMap<string, string> {
  const charter = assembleCharter(register, { language })
  if (typeof charter.speech === 'string') return new Map()
  for (const render of [renderHtml, renderText, renderCsv]) render(withFewRows(charter))
  return charter.speech.asked
}

/** The site as if it gave these words. */
function withWords(
  site: Register['site'],
  language: string,
  words: ReadonlyMap<string, string>,
): Register['site'] {
  const given = [...words].map(([way, text]) => ({
    language,
    field: `${FIXED_WORDS}${way}`,
    text,
    source: text,
  }))
  return { ...site, translations: [...(site.translations ?? []), ...given] }
}

/** Words say codes, and that a text is empty: one of all cookies that have these in common asks for the same ones. */
const oneOfEachKind = oncePerObject((cookies: Register['cookies']): Register['cookies'] => {
  const kinds = new Map<string, Register['cookies'][number]>()
  for (const cookie of cookies) {
    // A row of several names says more words than each of them.
    const key = cookie.sharedRow === '' ? kindOf(cookie) : `cookie ${cookie.id}`
    if (!kinds.has(key)) kinds.set(key, cookie)
  }
  return [...kinds.values()]
})

const TYPED: readonly FieldKind[] = ['text', 'longText', 'richText', 'webAddress']

const COOKIE_FIELDS = [...registerFields.cookies].map(([name, { kind }]) => ({
  name,
  isTyped: TYPED.includes(kind),
}))

function kindOf(cookie: Cookie): string {
  const values: Readonly<Record<string, unknown>> = { ...cookie }
  return COOKIE_FIELDS.map(({ name, isTyped }) =>
    isTyped ? values[name] === '' : JSON.stringify(values[name]),
  ).join('|')
}

/** What is written around the cells does not depend on how many there are. */
function withFewRows(charter: Charter): Charter {
  return { ...charter, tables: charter.tables.map((table) => ({ ...table, rows: table.rows.slice(0, 1) })) }
}
