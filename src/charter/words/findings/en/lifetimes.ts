import type { frLifetimes } from '../fr/lifetimes.ts'

export const enLifetimes: typeof frLifetimes = {}
