// The markup of model texts: the two languages lay them out alike.

/** Returns the paragraphs that have something to say; a list stands by itself. */
export function paragraphs(...texts: (string | false)[]): string {
  return texts
    .map((text) => text || '')
    .filter(Boolean)
    .map((text) => (text.startsWith('<ul>') ? text : `<p>${text}</p>`))
    .join('')
}

export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}
