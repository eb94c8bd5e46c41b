/** A language, perhaps with its script, its region and its variants (RFC 5646), without extensions nor private use. */
const TAG = /^([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?((?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)$/i

/** Writes the tag of a language as it is written by custom: `zh-Hant-TW`. Null for what is none. */
export function languageTag(text: string): string | null {
  const [whole, language = '', script = '', region = '', variants = ''] = TAG.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const titled = script.slice(0, 2).toUpperCase() + script.slice(2).toLowerCase()
  return language.toLowerCase() + titled + region.toUpperCase() + variants.toLowerCase()
}
