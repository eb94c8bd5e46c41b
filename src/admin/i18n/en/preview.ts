import type { preview as fr } from '../fr/preview.ts'

export const preview: typeof fr = {}
