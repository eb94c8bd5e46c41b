import { embedText } from '../kit/embedText.ts'
import type { Language } from '../kit/language.ts'
import { findingWords } from './words/findingWords.ts'
import type { RuleWords } from './words/ruleWords.ts'
import { fieldNamed, fieldOf } from '../register/fields.ts'
import { inWords } from '../words/valueInWords.ts'
import { nameField } from '../words/nameField.ts'
import type { Finding } from './finding.ts'

/** The part of a finding that its sentence is made of; its rule may be one that this program no longer has. */
type Statement = Pick<Finding, 'message' | 'args'> & { rule: string; resource: string }

/**
 * Returns the sentences of a finding. The argument `fields` lists fields of its record, which are called as on the screens. An argument named after a field of the register holds the stored value (several
 * codes are separated by commas) and is written in words; a value that has no words is written as it is. Returns '' for
 * a rule or message without words: a version may have been published with a finding of a rule that exists no more.
 */
export function findingInWords({ rule, resource, message, args }: Statement, language: Language): string {
  const rules: Partial<Record<string, RuleWords>> = findingWords(language)
  const argumentInWords = (name: string, value: string | number) => {
    if (name === 'fields') return listFields(resource, String(value), language)
    const field = fieldOf(resource, name) ?? fieldNamed(name)
    const codes = String(value).split(', ')
    const inAll = codes.map((code) => inWords(field, name, code, language) || code).join(', ')
    // Of a record half filled: a sentence never quotes nothing.
    return inAll.trim() === '' ? '…' : inAll
  }
  return (rules[rule]?.says[message] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name]
    return value === undefined ? whole : embedText(argumentInWords(name, value))
  })
}

/** Names fields by the words of their inputs: « Fondement de l’exemption », « Motif de l’exemption ». */
function listFields(resource: string, fields: string, language: Language): string {
  const names = fields.split(', ').map((field) => nameField(resource, field, language)?.label ?? field)
  return names.map((name) => (language === 'fr' ? `«\u00A0${name}\u00A0»` : `“${name}”`)).join(', ')
}
