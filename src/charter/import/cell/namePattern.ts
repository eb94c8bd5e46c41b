/** What people write for the part of a name that changes: `<hash>`, `{id}`, `[UID]`, `XXXX`, `###`, `…`. */
const PLACEHOLDERS = [
  /<[^<>]{1,40}>/g,
  /\{[^{}]{1,40}\}/g,
  /\[[^[\]]{1,40}\]/g,
  /%[a-z_]{2,30}%/gi,
  /(?<![A-Z])X{2,}(?![A-Z])/g,
  /(?<![a-z])x{3,}(?![a-z])/g,
  /#+/g,
  /\.{3}|…/g,
]

/** A technical name as the register writes it: a part that changes is `*`. */
export function namePattern(name: string): string {
  const written = PLACEHOLDERS.reduce((text, placeholder) => text.replace(placeholder, '*'), name)
  // Placeholders side by side are one; a name of nothing else is a name all the same.
  const pattern = written.replace(/\*{2,}/g, '*')
  return /[\p{L}\p{N}]/u.test(pattern) || pattern === name ? pattern : name
}
