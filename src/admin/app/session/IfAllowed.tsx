import type { ReactNode } from 'react'
import type { AccessResource, Action } from '#api/access.ts'
import { NotAllowed } from './NotAllowed.tsx'
import { useMay } from './useMay.ts'

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
