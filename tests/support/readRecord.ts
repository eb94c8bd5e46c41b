/** Reads a record from the server: `readRecord('providers/1')`. */
export async function readRecord(path: string): Promise<object> {
  const response = await fetch(`/api/${path}`)
  const record: unknown = await response.json()
  if (typeof record !== 'object' || record === null) throw new Error(`/api/${path} is no record`)
  return record
}
