/**
 * Returns `compute` with a memory of its last `size` results, the least recently used of which is dropped. `compute`
 * must depend on its text alone. So an unchanged text is not computed again while a person types elsewhere on the page.
 */
export function rememberResults<Result>(compute: (text: string) => Result, size: number): typeof compute {
  const results = new Map<string, Result>()
  return (text) => {
    const result = results.get(text) ?? compute(text)
    // A map keeps the order of insertion: the least recently used text comes first.
    results.delete(text)
    results.set(text, result)
    const [oldest] = results.keys()
    if (results.size > size && oldest !== undefined) results.delete(oldest)
    return result
  }
}
