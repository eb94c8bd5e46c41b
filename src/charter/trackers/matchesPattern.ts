/**
 * Tells whether `pattern` matches the whole of `name`; `*` stands for any characters. It needs no regular expression,
 * which could become slow: each part between stars is searched once, from left to right, and its first position is as
 * good as any later one.
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

/** Returns the text of a pattern before its first star; the whole pattern when it has none. */
export function literalHead(pattern: string): string {
  const [head = ''] = pattern.split('*', 1)
  return head
}
