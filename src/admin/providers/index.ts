import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const providers = {
  name: 'providers',
  list: lazyPage(() => import('./ProviderList.tsx'), 'ProviderList'),
  create: lazyPage(() => import('./ProviderForm.tsx'), 'ProviderCreate'),
  edit: lazyPage(() => import('./ProviderForm.tsx'), 'ProviderEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
