import { isPlaceholder } from '../kit/isPlaceholder.ts'

export { cleanText } from '../kit/isPlaceholder.ts'

/** Tells whether a text is empty or a placeholder, such as « à compléter » or « n/a ». */
export function isMissing(text: string | null | undefined): boolean {
  return text === null || text === undefined || isPlaceholder(text)
}
