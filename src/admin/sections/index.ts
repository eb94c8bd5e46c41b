import type { ResourceProps } from 'react-admin'
import { lazyPage } from '../kit/lazyPage.ts'
import { sectionName } from '../kit/sectionName.ts'

export const sections = {
  name: 'sections',
  list: lazyPage(() => import('./SectionList.tsx'), 'SectionList'),
  create: lazyPage(() => import('./SectionForm.tsx'), 'SectionCreate'),
  edit: lazyPage(() => import('./SectionForm.tsx'), 'SectionEdit'),
  recordRepresentation: sectionName,
} satisfies ResourceProps
