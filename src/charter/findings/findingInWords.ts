import type { Language } from '../kit/language.ts'
import { findingWords } from './words/findingWords.ts'
import { fieldNamed, fieldOf } from '../register/fields.ts'
import { inWords } from '../words/valueInWords.ts'
import type { Finding } from './finding.ts'

/** As much of a finding as its sentence is made of. */
type Statement = Pick<Finding, 'rule' | 'message' | 'args'> & { resource: string }

/**
 * What a finding says, in a sentence or two. An argument that is called as a field of the register holds what is stored
 * there, codes separated by a comma when there are several, and reads in words; what has none is said as it is.
 */
export function findingInWords({ rule, resource, message, args }: Statement, language: Language): string {
  const says: Partial<Record<string, string>> = findingWords(language)[rule].says
  const argumentInWords = (name: string, value: string | number) => {
    const field = fieldOf(resource, name) ?? fieldNamed(name)
    const codes = String(value).split(', ')
    return codes.map((code) => inWords(field, name, code, language) || code).join(', ')
  }
  return (says[message] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name]
    return value === undefined ? whole : argumentInWords(name, value)
  })
}
