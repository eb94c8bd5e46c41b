/** The items of each key, in their order. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/**
 * `compute`, which must be a function of its text alone, with its last `size` results kept: the same text is worked
 * out once while a person types elsewhere on the page.
 */
export function rememberResults<Result>(compute: (text: string) => Result, size: number): typeof compute {
  const results = new Map<string, Result>()
  return (text) => {
    const result = results.get(text) ?? compute(text)
    // A map keeps the order of insertion: what has not been asked for longest comes first.
    results.delete(text)
    results.set(text, result)
    const [oldest] = results.keys()
    if (results.size > size && oldest !== undefined) results.delete(oldest)
    return result
  }
}

/** The same keys with other values. */
export function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  map: (value: From, key: Key) => To,
): Record<Key, To> {
  const mapped: Partial<Record<Key, To>> = {}
  for (const key in record) mapped[key] = map(record[key], key)
  if (!hasAll(record, mapped)) throw new Error('A key is inherited')
  return mapped
}

function hasAll<Key extends string, To>(
  record: Readonly<Record<Key, unknown>>,
  mapped: Partial<Record<Key, To>>,
): mapped is Record<Key, To> {
  return Object.keys(record).every((key) => key in mapped)
}
