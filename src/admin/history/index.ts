import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'

export const changes = {
  name: 'changes',
  list: lazyPage(() => import('./list/HistoryList.tsx'), 'HistoryList'),
} satisfies ResourceProps
