import type { frCharter } from '../fr/charter.ts'

export const enCharter: typeof frCharter = {}
