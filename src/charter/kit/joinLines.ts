/**
 * Joins lines. In the way that engines put off copying: a page of megabytes, whose parts are joined within each other, is copied once, and
 * one that nobody reads never.
 */
export function joinLines(lines: readonly string[]): string {
  let [text = ''] = lines
  for (const line of lines.slice(1)) text += `\n${line}`
  return text
}
