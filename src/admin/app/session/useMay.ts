import type { Action } from '#api/access.ts'
import { isAllowed } from './isAllowed.ts'
import { usePerson } from './SessionContext.ts'

/**
 * Whether who is signed in may do something: `useMay('create', 'cookies')`. Known at once, where react-admin's
 * `useCanAccess` shows the screen without its buttons first; both ask the same table.
 */
export function useMay(action: Action, resource = ''): boolean {
  const person = usePerson()
  return person !== null && isAllowed(person.role, action, resource)
}
