/** Flips one bit of a text in UTF-8 and decodes the result. */
export function flipBit(text: string, bit: number): string {
  const bytes = new TextEncoder().encode(text)
  const at = Math.floor(bit / 8) % bytes.length
  return new TextDecoder().decode(bytes.with(at, (bytes[at] ?? 0) ^ (1 << (bit % 8))))
}
