import type { ReactNode } from 'react'
import { Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import type { Person } from '#api/account.ts'
import { ACCESS, type AccessResource, type Action, mayDo, type Role, ROLES } from '#api/access.ts'
import { usePerson } from './session.tsx'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'
import { siteInAddress } from '../sites.ts'
import { PageHeading } from '../PageHeading.tsx'

/**
 * Returns true if the user may perform an action: `useMay('create', 'cookies')`. It answers synchronously;
 * react-admin's `useCanAccess` first renders the screen without its buttons. Both read the same table, `ACCESS`.
 */
export function useMay(action: Action, resource = ''): boolean {
  const person = usePerson()
  return (
    person !== null && isAllowed(person.role, action, resource) && isWithinSites(person, action, resource)
  )
}

/** What is of the chosen site, where one is. */
const PLACED = ['cookies', 'sections', 'findings', 'publications', 'earlierPages', 'readyNotes']

/**
 * Whether an account that is limited to sites may do something on the screens of the chosen one. Of a record, `useForeignSites` says
 * more; what remains is refused by the server, in words.
 */
function isWithinSites({ siteIds }: Person, action: Action, resource: string): boolean {
  if (siteIds === null || action === 'read' || resource === 'account') return true
  if (siteIds.length === 0) return false
  if (action !== 'create') return true
  if (resource === 'sites') return false
  const chosen = siteInAddress()
  return chosen === null || !PLACED.includes(resource) || siteIds.includes(chosen)
}

/** Returns true if a role may perform an action on a resource, as the server decides it. Unknown resources: false. */
export function isAllowed(role: Role, action: Action, resource: string): boolean {
  return isAccessResource(resource) && mayDo(role, { resource, action })
}

function isAccessResource(resource: string): resource is AccessResource {
  return Object.hasOwn(ACCESS, resource)
}

interface IfAllowedProps {
  action: Action
  resource: AccessResource
  /** Shown to other users: nothing, or a page with the reason. */
  otherwise?: 'nothing' | 'page'
  children: ReactNode
}

/** Shows its children only to users who may perform the action: `<IfAllowed action="create" resource="cookies">`. */
export function IfAllowed({ action, resource, otherwise = 'nothing', children }: IfAllowedProps) {
  if (useMay(action, resource)) return children
  return otherwise === 'page' ? <NotAllowed /> : null
}

/** Returns a function that lists the roles that may perform an action: « Publication et Administration ». */
export function useRolesInWords(): (action: Action, resource: string) => string {
  const text = useText()
  const { language } = useLanguage()
  return (action, resource) => {
    const roles = ROLES.filter((role) => isAllowed(role, action, resource))
    return new Intl.ListFormat(language).format(roles.map((role) => text(`choices.userRole.${role}`)))
  }
}

/** The page shown when the user's role, or their platforms, do not allow the one that was opened. */
export function NotAllowed() {
  const text = useText()
  const person = usePerson()
  return (
    <>
      <PageHeading title={text('session.notAllowed.title')} />
      <Typography sx={{ mb: 2, maxWidth: '40em' }}>
        {person &&
          text(person.siteIds === null ? 'session.notAllowed.text' : 'session.notAllowed.limited', {
            role: text(`choices.userRole.${person.role}`),
          })}
      </Typography>
      <Button component={Link} to="/" variant="outlined">
        {text('app.page.home')}
      </Button>
    </>
  )
}
