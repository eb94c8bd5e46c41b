import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printJson, printSentence } from '#server/process/printSentence.ts'

/** What one call writes. */
function printed(print: (output: { write: (text: string) => boolean }) => void): string {
  let text = ''
  print({ write: (part) => Boolean((text += part)) })
  return text
}

// What terminals obey begins with one of these (ECMA-48): C0, DEL and C1.
const OBEYED = /(?![\t\n])\p{Cc}/u

describe('what a command prints', () => {
  it.each([
    ['Le registre est ouvert : http://localhost', 'Le registre est ouvert : http://localhost\n'],
    ['un\n  deux\ttrois', 'un\n  deux\ttrois\n'],
    ['\u001B]0;root\u0007Ada', '[U+001B]]0;root[U+0007]Ada\n'],
    ['\u009B2JAda', '[U+009B]2JAda\n'],
    ['rouge\rvert', 'rouge[U+000D]vert\n'],
    ['\u202EadA', '[U+202E]adA\n'],
    ['\u2068Ada\u2069', '[U+2068]Ada[U+2069]\n'],
    ['👩‍👩‍👧 Léa', '👩‍👩‍👧 Léa\n'],
  ])('%j is printed as %j', (sentence, text) => {
    expect(printed((output) => printSentence(output, sentence))).toBe(text)
  })

  it('holds nothing that a terminal obeys, whichever character is in it', () => {
    for (let code = 0; code <= 0x2fff; code += 1) {
      const sentence = `a${String.fromCharCode(code)}b`
      expect(printed((output) => printSentence(output, sentence))).not.toMatch(OBEYED)
      expect(printed((output) => printSentence(output, sentence))).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
    }
  })

  it('is, for programs, JSON of one line that holds the same', () => {
    for (let code = 0; code <= 0x2fff; code += 1) {
      const value = { name: `a${String.fromCharCode(code)}b`, of: ['\u{E0041}', 'é', '👩‍👩‍👧'] }
      const json = printed((output) => printJson(output, value))
      expect(json).not.toMatch(OBEYED)
      expect(json).not.toMatch(/[\u2028-\u202E\u2066-\u2069\u{E0041}]/u)
      expect(JSON.parse(json)).toEqual(value)
    }
  })

  it('goes through here alone', () => {
    const files = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
    const writers = files
      .filter((path) => path.endsWith('.ts'))
      .filter((path) =>
        /process\.std(out|err)\.write|console\.\w+\(/.test(readFileSync(`src/server/${path}`, 'utf8')),
      )
    expect(writers).toEqual([])
  })
})
