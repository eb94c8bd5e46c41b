import type { providers as fr } from '../fr/providers.ts'

export const providers: typeof fr = {}
