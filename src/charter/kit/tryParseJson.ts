/** Parses a JSON text; returns undefined, which no JSON text stands for, when it is not valid. */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
