import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const findings = {
  name: 'findings',
  list: lazyPage(() => import('./list/FindingList.tsx'), 'FindingList'),
} satisfies ResourceProps
