import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const users = {
  name: 'users',
  list: lazyPage(() => import('./UserList.tsx'), 'UserList'),
  create: lazyPage(() => import('./UserForm.tsx'), 'UserCreate'),
  edit: lazyPage(() => import('./UserForm.tsx'), 'UserEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
