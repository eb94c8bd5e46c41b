/** Tells whether a value of the register's JSON is empty: null, undefined, an empty text or an empty list. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Compares two values of the register's JSON. All empty values are equal; the order of an object's keys does not matter. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other || (isEmptyValue(one) && isEmptyValue(other))) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const values = new Map(Object.entries(other))
  const entries = Object.entries(one)
  return (
    entries.length === values.size &&
    entries.every(([key, value]) => values.has(key) && isSameValue(value, values.get(key)))
  )
}
