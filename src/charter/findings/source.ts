/** How a source was read: in an official text, quoted by others, not at all yet, or our own choice. */
export const STANDINGS = ['read', 'quoted', 'unverified', 'house'] as const
export type Standing = (typeof STANDINGS)[number]

/** What a rule rests on. */
export interface Source {
  fr: string
  en: string
  standing: Standing
}

/** Of sources that are called the same in both languages. */
export function source(name: string, standing: Standing): Source {
  return { fr: name, en: name, standing }
}
