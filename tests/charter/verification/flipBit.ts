/** A text of which one bit is another in UTF-8, as it is read back then. */
export function flipBit(text: string, bit: number): string {
  const bytes = new TextEncoder().encode(text)
  const at = Math.floor(bit / 8) % bytes.length
  return new TextDecoder().decode(bytes.with(at, (bytes[at] ?? 0) ^ (1 << (bit % 8))))
}
