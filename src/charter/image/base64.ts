const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(SIGNS, (sign, value) => [sign, value]))

/** Writes bytes in base 64 (RFC 4648, section 4), padded. */
export function encodeBase64(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3)
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0)
    groups.push(
      signOf(bits >> 18) +
        signOf(bits >> 12) +
        (two === undefined ? '=' : signOf(bits >> 6)) +
        (three === undefined ? '=' : signOf(bits)),
    )
  }
  return groups.join('')
}

/** Reads what `encodeBase64` writes; null for any other text, so that bytes have one spelling only. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) - padding)
  let [at, bits] = [0, 0]
  for (let index = 0; index < text.length - padding; index += 1) {
    const value = VALUES.get(text.charAt(index))
    if (value === undefined) return null
    bits = (bits << 6) | value
    if (index % 4 === 0) continue
    bytes[at++] = (bits >> (6 - 2 * (index % 4))) & 0xff
  }
  return encodeBase64(bytes) === text ? bytes : null
}

function signOf(bits: number): string {
  return SIGNS.charAt(bits & 0x3f)
}
