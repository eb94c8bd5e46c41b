import type { Language } from '../../kit/language.ts'
import { enCharter } from './en/charter.ts'
import { enConsent } from './en/consent.ts'
import { enIdentity } from './en/identity.ts'
import { enLifetimes } from './en/lifetimes.ts'
import { enPage } from './en/page.ts'
import { enWorkflow } from './en/workflow.ts'
import { frCharter } from './fr/charter.ts'
import { frConsent } from './fr/consent.ts'
import { frIdentity } from './fr/identity.ts'
import { frLifetimes } from './fr/lifetimes.ts'
import { frPage } from './fr/page.ts'
import { frWorkflow } from './fr/workflow.ts'

const fr = { ...frIdentity, ...frLifetimes, ...frConsent, ...frCharter, ...frPage, ...frWorkflow }

/** The words of every rule. A rule without a title, a reason or a message does not compile. */
export type FindingWords = typeof fr

const WORDS: Record<Language, FindingWords> = {
  fr,
  en: { ...enIdentity, ...enLifetimes, ...enConsent, ...enCharter, ...enPage, ...enWorkflow },
}

export function findingWords(language: Language): FindingWords {
  return WORDS[language]
}
