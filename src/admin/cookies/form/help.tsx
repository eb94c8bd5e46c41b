import { FieldHelp } from '../../record/FieldHelp.tsx'
import type { Messages } from '../../i18n/fr/index.ts'

/** What answers "what do I write here?" for a field, and what the rules find of it. */
export function help(field: keyof Messages['cookies']['help']) {
  return <FieldHelp resource="cookies" field={field} />
}
