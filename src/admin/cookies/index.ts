import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../app/lazyPage.ts'
import { CookieList } from './CookieList.tsx'

export const cookies = {
  name: 'cookies',
  // With the frame, in one file: it is opened most, and one file is shorter on the wire than two.
  list: CookieList,
  create: lazyPage(() => import('./CookieCreate.tsx'), 'CookieCreate'),
  edit: lazyPage(() => import('./CookieEdit.tsx'), 'CookieEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
