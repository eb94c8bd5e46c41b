import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const sites = {
  name: 'sites',
  edit: lazyPage(() => import('./SiteEdit.tsx'), 'SiteEdit'),
  recordRepresentation: 'title',
} satisfies ResourceProps
