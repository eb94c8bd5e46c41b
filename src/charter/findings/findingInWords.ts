import type { Language } from '../kit/language.ts'
import { findingWords } from './words/findingWords.ts'
import type { RuleWords } from './words/ruleWords.ts'
import { fieldNamed, fieldOf } from '../register/fields.ts'
import { inWords } from '../words/valueInWords.ts'
import type { Finding } from './finding.ts'

/** The part of a finding that its sentence is made of; its rule may be one that this program no longer has. */
type Statement = Pick<Finding, 'message' | 'args'> & { rule: string; resource: string }

/**
 * Returns the sentences of a finding. An argument named after a field of the register holds the stored value (several
 * codes are separated by commas) and is written in words; a value that has no words is written as it is. Returns '' for
 * a rule or message without words: a version may have been published with a finding of a rule that exists no more.
 */
export function findingInWords({ rule, resource, message, args }: Statement, language: Language): string {
  const rules: Partial<Record<string, RuleWords>> = findingWords(language)
  const argumentInWords = (name: string, value: string | number) => {
    const field = fieldOf(resource, name) ?? fieldNamed(name)
    const codes = String(value).split(', ')
    return codes.map((code) => inWords(field, name, code, language) || code).join(', ')
  }
  return (rules[rule]?.says[message] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name]
    return value === undefined ? whole : argumentInWords(name, value)
  })
}
