import type { Language } from '../kit/language.ts'

/** A source of a rule: a law, a recommendation, a standard or our own choice. */
export interface Source {
  fr: string
  en: string
  /** How it was read. `docs/rules.md` says so; on a screen, it would only make an officer doubt the law. */
  standing: Standing
  /** Where it can be read; left out for our own choice, and where no address is certain. */
  address?: string
}

/** The standing of a source: read in an official text, quoted by others, not read yet, or our own choice. */
export const STANDINGS = ['read', 'quoted', 'unverified', 'house'] as const
export type Standing = (typeof STANDINGS)[number]

/** Creates a source that has the same name in both languages. */
export function createSource(name: string, standing: Standing, address: string): Source {
  return { fr: name, en: name, standing, address }
}

/** Returns the title of a source. */
export function sourceInWords(source: Source, language: Language): string {
  return source[language]
}
