import { nameIn, SERVER } from '#charter/history/change.ts'
import { useText } from '../i18n/useText.ts'

/** Puts into words who made a change. The history keeps a name and an address; the name is enough to read. */
export function useWhoInWords(): (who: string) => string {
  const text = useText()
  return (who) => (who === SERVER ? text('app.server') : nameIn(who))
}
