import type { Messages } from '../../i18n/fr/index.ts'

/** The message that answers "what do I write here?" for a field. */
export function help(field: keyof Messages['cookies']['help']): string {
  return `cookies.help.${field}`
}
