import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const categories = {
  name: 'categories',
  list: lazyPage(() => import('./CategoryList.tsx'), 'CategoryList'),
  create: lazyPage(() => import('./CategoryCreate.tsx'), 'CategoryCreate'),
  edit: lazyPage(() => import('./CategoryEdit.tsx'), 'CategoryEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
