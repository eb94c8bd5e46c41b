import type { Language } from './language.ts'

/**
 * The languages that a charter can be in, by BCP 47 tag: the official ones of the European Union, and regional languages and
 * neighbours of France. Each as its readers call it, then in French and in English. The list is part of the program, not of
 * `Intl`, which does not know the creoles: every program writes the same headings, and the same index of a proof.
 */
const NAMES = {
  fr: ['Français', 'français', 'French'],
  en: ['English', 'anglais', 'English'],
  bg: ['Български', 'bulgare', 'Bulgarian'],
  br: ['Brezhoneg', 'breton', 'Breton'],
  ca: ['Català', 'catalan', 'Catalan'],
  co: ['Corsu', 'corse', 'Corsican'],
  cs: ['Čeština', 'tchèque', 'Czech'],
  da: ['Dansk', 'danois', 'Danish'],
  de: ['Deutsch', 'allemand', 'German'],
  el: ['Ελληνικά', 'grec', 'Greek'],
  es: ['Español', 'espagnol', 'Spanish'],
  et: ['Eesti', 'estonien', 'Estonian'],
  eu: ['Euskara', 'basque', 'Basque'],
  fi: ['Suomi', 'finnois', 'Finnish'],
  frp: ['Arpetan', 'francoprovençal', 'Arpitan'],
  ga: ['Gaeilge', 'irlandais', 'Irish'],
  gcf: ['Kréyòl gwadloup', 'créole guadeloupéen', 'Guadeloupean Creole'],
  gcr: ['Kriyòl gwiyannen', 'créole guyanais', 'Guianese Creole'],
  gsw: ['Elsässisch', 'alsacien', 'Alsatian'],
  hr: ['Hrvatski', 'croate', 'Croatian'],
  hu: ['Magyar', 'hongrois', 'Hungarian'],
  it: ['Italiano', 'italien', 'Italian'],
  lt: ['Lietuvių', 'lituanien', 'Lithuanian'],
  lv: ['Latviešu', 'letton', 'Latvian'],
  mt: ['Malti', 'maltais', 'Maltese'],
  nl: ['Nederlands', 'néerlandais', 'Dutch'],
  oc: ['Occitan', 'occitan', 'Occitan'],
  pl: ['Polski', 'polonais', 'Polish'],
  pt: ['Português', 'portugais', 'Portuguese'],
  rcf: ['Kréol rényoné', 'créole réunionnais', 'Réunion Creole'],
  ro: ['Română', 'roumain', 'Romanian'],
  sk: ['Slovenčina', 'slovaque', 'Slovak'],
  sl: ['Slovenščina', 'slovène', 'Slovenian'],
  sv: ['Svenska', 'suédois', 'Swedish'],
  swb: ['Shimaore', 'shimaoré', 'Shimaore'],
  ty: ['Reo Tahiti', 'tahitien', 'Tahitian'],
} as const satisfies Record<string, readonly [own: string, fr: string, en: string]>

type CharterLanguage = keyof typeof NAMES

function isCharterLanguage(tag: string): tag is CharterLanguage {
  return Object.hasOwn(NAMES, tag)
}

export const LANGUAGE_TAGS: readonly CharterLanguage[] = Object.keys(NAMES).filter(isCharterLanguage)

/** A language as its readers call it: « English »; its tag where none is known. */
export function ownLanguageName(tag: string): string {
  return isCharterLanguage(tag) ? NAMES[tag][0] : tag
}

/** A language as a sentence in `language` calls it: « anglais »; its tag where none is known. */
export function languageInWords(tag: string, language: Language): string {
  return isCharterLanguage(tag) ? NAMES[tag][language === 'fr' ? 1 : 2] : tag
}

/** The same where it stands alone: « Anglais ». */
export function languageLabel(tag: string, language: Language): string {
  const name = languageInWords(tag, language)
  return name === tag ? tag : name.charAt(0).toUpperCase() + name.slice(1)
}
