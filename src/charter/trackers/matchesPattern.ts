/** What a pattern begins with, before its first star; all of a name that has none. */
export function literalHead(pattern: string): string {
  const [head = ''] = pattern.split('*', 1)
  return head
}

/**
 * Whether `pattern`, in which `*` stands for any characters and everything else for itself, fits all of `name`. No
 * regular expression is made of it: each part between stars is looked for once, from left to right, the first place
 * being as good as any later one.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const [head = '', ...parts] = pattern.split('*')
  const tail = parts.pop()
  if (tail === undefined) return head === name
  if (!name.startsWith(head) || !name.endsWith(tail)) return false
  let at = head.length
  for (const part of parts) {
    const found = name.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= name.length - tail.length
}
