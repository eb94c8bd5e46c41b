/** Returns `make` with a memory: it runs once for each object, whose garbage collection frees the result. */
export function oncePerObject<Part extends object, Result>(
  make: (part: Part) => Result,
): (part: Part) => Result {
  const results = new WeakMap<Part, { result: Result }>()
  return (part) => {
    const known = results.get(part) ?? { result: make(part) }
    results.set(part, known)
    return known.result
  }
}
