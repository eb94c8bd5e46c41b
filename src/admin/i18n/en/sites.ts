import type { sites as fr } from '../fr/sites.ts'

export const sites: typeof fr = {}
