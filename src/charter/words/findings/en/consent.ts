import type { frConsent } from '../fr/consent.ts'

export const enConsent: typeof frConsent = {}
