import { useLocation } from 'react-router'
import { useFormArrival } from '../../kit/form/arrival.tsx'

/**
 * What tells the page that is shown from others: its path, and in a series of new records, each at the path of the one
 * before, which one went before it. What is filtered, or the field that a link leads to, makes no other page.
 */
export function useShownPage(): string {
  const { pathname } = useLocation()
  const { previous } = useFormArrival()
  return previous ? `${pathname} ${previous.path}` : pathname
}
