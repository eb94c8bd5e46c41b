import type { sections as fr } from '../fr/sections.ts'

export const sections: typeof fr = {}
