// PostgreSQL refuses U+0000, and UTF-8 has no bytes for half a surrogate pair.
const UNSTORABLE = /\0|\p{Surrogate}/u

/**
 * Tells whether every database can compare and store a text. What is typed is held to more (`findHidden`); this is for what is
 * looked for, which may be a text from before that rule.
 */
export function isStorable(value: string): boolean {
  return !UNSTORABLE.test(value)
}
