import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const providers = {
  name: 'providers',
  list: lazyPage(() => import('./ProviderList.tsx'), 'ProviderList'),
  create: lazyPage(() => import('./ProviderCreate.tsx'), 'ProviderCreate'),
  edit: lazyPage(() => import('./ProviderEdit.tsx'), 'ProviderEdit'),
  recordRepresentation: 'name',
} satisfies ResourceProps
