import { nameIn, SERVER } from '#charter/history/change.ts'
import { useText } from '../i18n/useText.ts'

/** Returns a function that names the author of a change. The history stores a name and an address; only the name is shown. */
export function useAuthorName(): (author: string) => string {
  const text = useText()
  return (author) => (author === SERVER ? text('app.server') : nameIn(author))
}
