import { listFixedWords } from '../../page/listFixedWords.ts'
import { type ColumnField, fieldsOfColumn } from '../../register/columns.ts'
import { listTranslatable, type TranslatableText } from '../../register/listTranslatable.ts'
import { PROVIDER_TABLE_FIELDS } from '../../register/providerTable.ts'
import type { Register, RegisterResource } from '../../register/register.ts'
import { defineRule, type Violation } from '../rule.ts'
import { isActive, oncePerRegister, type RuleContext } from '../ruleContext.ts'
import { OUR_CHOICE } from '../sources.ts'

// R37: what the page shows in one of its languages as it is, or as it was before its base text was changed.

/** What the columns of all tables show: `cookie.purpose`. */
const shownFields = oncePerRegister(({ site, categories, sections }: Register) => {
  const columns: ColumnField[] = [site, ...categories, ...sections].flatMap((one) =>
    one.columns.map(({ field }) => field),
  )
  return new Set([...columns, ...PROVIDER_TABLE_FIELDS].flatMap(fieldsOfColumn))
})

function check(
  resource: RegisterResource,
  record: object,
  { register }: RuleContext,
  isShown: (field: string) => boolean = () => true,
): Violation<'R37'>[] {
  const textsIn = (language: string) =>
    listTranslatable(resource, { ...record }, language).filter(({ field }) => isShown(field))
  return violationsIn(register, textsIn)
}

function violationsIn(
  { site }: Register,
  textsIn: (language: string) => readonly TranslatableText[],
): Violation<'R37'>[] {
  return (site.languages ?? []).flatMap((language) =>
    textsIn(language).flatMap(({ field, state }) => {
      if (state === 'done') return []
      const name = `translations.${language}.${field}`
      return [{ field: name, aspect: `${language}-${field}`, message: state, args: { languages: language } }]
    }),
  )
}

const shared = {
  id: 'R37',
  name: 'translation-missing',
  severity: 'advice',
  sources: [OUR_CHOICE],
} as const

export const cookieUntranslated = defineRule({
  ...shared,
  resource: 'cookies',
  check: (cookie, context) =>
    isActive(cookie)
      ? check('cookies', cookie, context, (field) => shownFields(context.register).has(`cookie.${field}`))
      : [],
})

export const providerUntranslated = defineRule({
  ...shared,
  resource: 'providers',
  check: (provider, context) =>
    check('providers', provider, context, (field) => shownFields(context.register).has(`provider.${field}`)),
})

export const categoryUntranslated = defineRule({
  ...shared,
  resource: 'categories',
  // What the page calls a category is its heading, where it has one.
  check: (category, context) =>
    check('categories', category, context, (field) => field !== 'name' || category.heading === ''),
})

export const sectionUntranslated = defineRule({
  ...shared,
  resource: 'sections',
  check: (section, context) => check('sections', section, context),
})

export const siteUntranslated = defineRule({
  ...shared,
  resource: 'sites',
  // Also the words of the program's own, in a language that it has none in.
  check: (site, context) => [
    ...check('sites', site, context),
    ...violationsIn(context.register, (language) => listFixedWords({ ...context.register, site }, language)),
  ],
})
