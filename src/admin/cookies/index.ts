import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const cookies = {
  name: 'cookies',
  list: lazyPage(() => import('./CookieList.tsx'), 'CookieList'),
  create: lazyPage(() => import('./CookieCreate.tsx'), 'CookieCreate'),
  edit: lazyPage(() => import('./CookieEdit.tsx'), 'CookieEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
