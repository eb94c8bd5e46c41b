import type { ImportField } from '../importField.ts'

/** What a colleague is asked of each tracker, in the order of the template’s columns. */
export const TEMPLATE_FIELDS = [
  'cookie.name',
  'provider.name',
  'cookie.service',
  'category.name',
  'cookie.purpose',
  'cookie.lifetime',
  'cookie.renewal',
  'cookie.party',
  'cookie.storage',
  'cookie.domain',
  'cookie.personalData',
  'cookie.recipients',
  'cookie.dataRetention',
  'provider.country',
  'provider.privacyPolicyUrl',
  'cookie.notes',
] as const satisfies readonly ImportField[]
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]

/** Those that take one of several words, by the name of the words. */
export const TEMPLATE_CHOICES = {
  'cookie.renewal': 'renewal',
  'cookie.party': 'party',
  'cookie.storage': 'storage',
  'cookie.personalData': 'answer',
} as const satisfies Partial<Record<TemplateField, string>>
export type TemplateChoice = keyof typeof TEMPLATE_CHOICES
