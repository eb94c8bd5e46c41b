/** Returns a text without the characters at its end that are among `dropped`. A pattern that ends with `+$` looks at such a run once for each of its characters. */
export function dropTrailing(text: string, dropped: string): string {
  let end = text.length
  while (end > 0 && dropped.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
