import type { ReactNode } from 'react'
import { Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import { ACCESS, type AccessResource, type Action, mayDo, type Role, ROLES } from '#api/access.ts'
import { usePerson } from './session.tsx'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'
import { PageHeading } from '../PageHeading.tsx'

/**
 * Whether who is signed in may do something: `useMay('create', 'cookies')`. Known at once, where react-admin's
 * `useCanAccess` shows the screen without its buttons first; both ask the same table.
 */
export function useMay(action: Action, resource = ''): boolean {
  const person = usePerson()
  return person !== null && isAllowed(person.role, action, resource)
}

/** Whether a role may do something to a resource, as the server will see it. What nobody has heard of, nobody may. */
export function isAllowed(role: Role, action: Action, resource: string): boolean {
  return isKnown(resource) && mayDo(role, { resource, action })
}

function isKnown(resource: string): resource is AccessResource {
  return Object.hasOwn(ACCESS, resource)
}

interface IfAllowedProps {
  to: Action
  what: AccessResource
  /** What stands there for anybody else: nothing, or a page that says so. */
  otherwise?: 'nothing' | 'page'
  /** What would be refused to anybody else. */
  children: ReactNode
}

/** Shows nobody what the server would refuse them: `<IfAllowed to="create" what="cookies">…</IfAllowed>`. */
export function IfAllowed({ to, what, otherwise = 'nothing', children }: IfAllowedProps) {
  if (useMay(to, what)) return children
  return otherwise === 'page' ? <NotAllowed /> : null
}

/** Which roles may do something, as a list in words: « Publication et Administration ». */
export function useRolesInWords(): (action: Action, resource: string) => string {
  const text = useText()
  const { language } = useLanguage()
  return (action, resource) => {
    const roles = ROLES.filter((role) => isAllowed(role, action, resource))
    return new Intl.ListFormat(language).format(roles.map((role) => text(`choices.userRole.${role}`)))
  }
}

/** Stands in for a page that the role of who is signed in does not open. */
export function NotAllowed() {
  const text = useText()
  const person = usePerson()
  return (
    <>
      <PageHeading title={text('session.notAllowed.title')} />
      <Typography sx={{ mb: 2, maxWidth: '40em' }}>
        {person && text('session.notAllowed.text', { role: text(`choices.userRole.${person.role}`) })}
      </Typography>
      <Button component={Link} to="/" variant="outlined">
        {text('app.page.home')}
      </Button>
    </>
  )
}
