import type { frPage } from '../fr/page.ts'

export const enPage: typeof frPage = {}
