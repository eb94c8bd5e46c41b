import { FieldHelp } from '../../record/FieldHelp.tsx'
import type { Messages } from '../../i18n/useText.ts'

/** Renders the text under an input of a cookie: its help and its findings. */
export function help(field: keyof Messages['cookies']['help']) {
  return <FieldHelp resource="cookies" field={field} />
}
