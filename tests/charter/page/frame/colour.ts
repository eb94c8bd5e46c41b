/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export interface Colour {
  red: number
  green: number
  blue: number
  opacity: number
}

const NAMED: ReadonlyMap<string, Colour> = new Map([
  ['black', { red: 0, green: 0, blue: 0, opacity: 1 }],
  ['white', { red: 255, green: 255, blue: 255, opacity: 1 }],
  ['transparent', { red: 0, green: 0, blue: 0, opacity: 0 }],
])

const NUMBER = String.raw`(\d{1,9}(?:\.\d{0,9})?%?|\.\d{1,9}%?)`
const RGB = new RegExp(
  String.raw`^rgba?\(\s*${NUMBER}[\s,]+${NUMBER}[\s,]+${NUMBER}(?:\s*[,/]\s*${NUMBER})?\s*\)$`,
)

/** Reads a colour in the notations of our style sheet: `#rgb`, `#rrggbb` (with or without opacity), `rgb(…)`; null for others. */
export function readColour(text: string): Colour | null {
  const written = text.trim().toLowerCase()
  return NAMED.get(written) ?? readHex(written) ?? readRgb(written)
}

function readHex(written: string): Colour | null {
  if (!/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(written)) return null
  const digits = written.slice(1)
  const size = digits.length > 4 ? 2 : 1
  const part = (index: number) => {
    const pair = digits.slice(index * size, (index + 1) * size)
    return pair === '' ? 255 : Number.parseInt(size === 1 ? pair + pair : pair, 16)
  }
  return { red: part(0), green: part(1), blue: part(2), opacity: part(3) / 255 }
}

function readRgb(written: string): Colour | null {
  if (written.length > 100) return null
  const match = RGB.exec(written)
  if (!match) return null
  const [, red = '', green = '', blue = '', opacity = '1'] = match
  return {
    red: portion(red, 255),
    green: portion(green, 255),
    blue: portion(blue, 255),
    opacity: portion(opacity, 1),
  }
}

function portion(written: string, whole: number): number {
  const number = Number.parseFloat(written)
  return Math.min(written.endsWith('%') ? (number * whole) / 100 : number, whole)
}

/** The colour that results from `colour` in front of `ground`. */
export function inFrontOf(colour: Colour, ground: Colour): Colour {
  const mix = (front: number, behind: number) => front * colour.opacity + behind * (1 - colour.opacity)
  return {
    red: mix(colour.red, ground.red),
    green: mix(colour.green, ground.green),
    blue: mix(colour.blue, ground.blue),
    opacity: 1,
  }
}

/** Returns the contrast ratio of WCAG 2.2: 1 for equal colours, 21 for black and white. Both colours must be opaque. */
export function contrastOf(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
