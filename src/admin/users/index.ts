import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const users = {
  name: 'users',
  list: lazyPage(() => import('./UserList.tsx'), 'UserList'),
  create: lazyPage(() => import('./UserCreate.tsx'), 'UserCreate'),
  edit: lazyPage(() => import('./UserEdit.tsx'), 'UserEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
