import { flipBit } from './flipBit.ts'

/** Returns a value of the same type that differs by a bit. */
export function flipped(value: unknown, bit: number): unknown {
  if (typeof value === 'number') return value ^ (1 << (bit % 31))
  if (typeof value === 'string') return value === '' ? 'x' : flipBit(value, bit)
  if (typeof value !== 'object' || value === null) throw new TypeError('Nothing to flip a bit in')
  const fields = Object.entries(value)
  const [field, held] = fields[bit % fields.length] ?? ['x', '']
  return { ...value, [field]: flipped(held, bit) }
}
