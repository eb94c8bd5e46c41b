/** What a JSON text says; undefined when it is none, for somebody may have written to the file. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
