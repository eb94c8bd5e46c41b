/** The value that a JSON text stands for; undefined, which no JSON text does, when it is none. */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
