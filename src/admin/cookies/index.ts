import type { ResourceProps } from 'react-admin'
import { lazyFirstPage, lazyPage } from '../kit/lazyPage.ts'

export const cookies = {
  name: 'cookies',
  list: lazyFirstPage(() => import('./CookieList.tsx'), 'CookieList'),
  create: lazyPage(() => import('./CookieForm.tsx'), 'CookieCreate'),
  edit: lazyPage(() => import('./CookieForm.tsx'), 'CookieEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
