/** Groups `items` by their key; groups and items keep the order of `items`. */
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

/** Returns a record with the same keys and mapped values. */
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
