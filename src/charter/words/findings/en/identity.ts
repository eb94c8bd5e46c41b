import type { frIdentity } from '../fr/identity.ts'

export const enIdentity: typeof frIdentity = {
  R08: {
    title: 'Purpose missing',
    says: { missing: 'Describe in one sentence what tracker “{name}” is for.' },
  },
}
