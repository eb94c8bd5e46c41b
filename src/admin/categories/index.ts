import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const categories = {
  name: 'categories',
  list: lazyPage(() => import('./CategoryList.tsx'), 'CategoryList'),
  create: lazyPage(() => import('./CategoryForm.tsx'), 'CategoryCreate'),
  edit: lazyPage(() => import('./CategoryForm.tsx'), 'CategoryEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
