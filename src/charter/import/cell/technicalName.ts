/** In UTF-16 code units. */
const NAME_MAX = 120

/**
 * Tells whether a text looks like the technical name of a tracker: one word without a space, of the characters that names of
 * cookies and keys of storage have, and placeholders as people write them.
 */
export function isTechnicalName(text: string): boolean {
  return (
    text.length <= NAME_MAX &&
    /^[\w.*$%~!:@#<>[\]{}+^`'/…-]+$/.test(text) &&
    /[\w*]/.test(text) &&
    !text.endsWith(':')
  )
}

/** Whether it can hardly be a word of a language: it has a sign, a digit or a capital within. */
export function isSurelyTechnical(text: string): boolean {
  return (
    isTechnicalName(text) &&
    /[A-Za-z_*]/.test(text) &&
    (/[_.*$%~:#<>[\]{}\d]/.test(text) || /[a-z][A-Z]|^[A-Z]{3,}$|[a-z]-[a-z]/.test(text))
  )
}
