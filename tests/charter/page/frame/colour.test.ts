import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, readColour } from './colour.ts'

describe('a colour as it is written', () => {
  it.each([
    ['#000', { red: 0, green: 0, blue: 0, opacity: 1 }],
    ['#FFF', { red: 255, green: 255, blue: 255, opacity: 1 }],
    ['#0b4f8a', { red: 11, green: 79, blue: 138, opacity: 1 }],
    ['#0b4f8a00', { red: 11, green: 79, blue: 138, opacity: 0 }],
    ['#123f', { red: 17, green: 34, blue: 51, opacity: 1 }],
    ['rgb(29 36 48 / 30%)', { red: 29, green: 36, blue: 48, opacity: 0.3 }],
    ['rgba(1, 2, 3, .5)', { red: 1, green: 2, blue: 3, opacity: 0.5 }],
    ['rgb(300 100% 0)', { red: 255, green: 255, blue: 0, opacity: 1 }],
    ['#12345', null],
    ['oklch(50% 0 0)', null],
    ['', null],
    ['constructor', null],
    ['__proto__', null],
  ])('%s', (written, colour) => {
    expect(readColour(written)).toEqual(colour)
  })

  it('keeps within its bounds whatever is written', () => {
    const written = fc.tuple(fc.double(), fc.double(), fc.string()).map((parts) => `rgb(${parts.join(' ')})`)
    fc.assert(
      fc.property(fc.oneof(fc.string(), written), (text) => {
        const { red, opacity } = readColour(text) ?? { red: 0, opacity: 0 }
        expect(red >= 0 && red <= 255 && opacity >= 0 && opacity <= 1).toBe(true)
      }),
    )
  })
})

describe('contrast', () => {
  // The two colours closest to 4.5 on white, one on each side: neither is rounded.
  it.each([
    ['#7c7290', true],
    ['#9a6c5a', false],
  ])('%s on white is at least 4.5: %s', (written, isEnough) => {
    const [text, ground] = [readColour(written), readColour('#fff')]
    expect(text && ground && contrastOf(text, ground) >= 4.5).toBe(isEnough)
  })

  const contrast = (one: string, other: string) => {
    const [first, second] = [readColour(one), readColour(other)]
    return first && second ? Math.round(contrastOf(first, second) * 100) / 100 : null
  }

  it.each([
    ['#000', '#fff', 21],
    ['#fff', '#000', 21],
    ['#fff', '#fff', 1],
    ['#767676', '#fff', 4.54],
    ['#f00', '#fff', 4],
  ])('%s with %s: %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBe(ratio)
  })
})
