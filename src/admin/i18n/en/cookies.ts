import type { cookies as fr } from '../fr/cookies.ts'

export const cookies: typeof fr = {}
