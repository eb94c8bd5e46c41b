import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const sites = {
  name: 'sites',
  list: lazyPage(() => import('./SiteList.tsx'), 'SiteList'),
  create: lazyPage(() => import('./SiteCreate.tsx'), 'SiteCreate'),
  edit: lazyPage(() => import('./SiteEdit.tsx'), 'SiteEdit'),
  recordRepresentation: 'platformName',
} satisfies ResourceProps
