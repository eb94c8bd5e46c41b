import { SERVER } from '#charter/history/change.ts'
import { embedText } from '#charter/kit/embedText.ts'
import { useText } from '../i18n/useText.ts'

/** Returns a function that names the author of a change, with their address: two people may have, or have had, one name. */
export function useAuthorName(): (author: string) => string {
  const text = useText()
  return (author) => (author === SERVER ? text('app.server') : embedText(author))
}
