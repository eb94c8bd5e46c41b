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

/**
 * Returns a memory of one result for each object: it is given again as long as `others`, which it depends on beside the object, are
 * the same, and made anew otherwise. The garbage collection of the object frees it.
 */
export function lastPerObject<Result>(): (
  part: object,
  others: readonly unknown[],
  make: () => Result,
) => Result {
  const last = new WeakMap<object, { others: readonly unknown[]; result: Result }>()
  return (part, others, make) => {
    const known = last.get(part)
    if (known?.others.every((other, index) => other === others[index]) === true) return known.result
    const result = make()
    last.set(part, { others, result })
    return result
  }
}
