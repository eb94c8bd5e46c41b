import type { Language } from '../kit/language.ts'
import { en } from './en.ts'
import { fr, type Words } from './fr.ts'
import type { GivenWords } from './givenWords.ts'

const WORDS: Record<Language, Words> = { fr, en }

/** A language of ours, or another one with the words that its site gives. */
export type Speech = Language | GivenWords

/** The register's vocabulary in a language. */
export function words(speech: Speech): Words {
  return typeof speech === 'string' ? WORDS[speech] : speech.words
}
