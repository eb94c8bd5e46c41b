import type { categories as fr } from '../fr/categories.ts'

export const categories: typeof fr = {}
