import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { hashPlan } from '#charter/import/plan/hashPlan.ts'
import { problemsCsv } from '#charter/import/problemsCsv.ts'
import { readFile } from '#charter/import/readFile.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { measureEffort } from '../../support/effort.ts'
import { rounds } from '../../support/rounds.ts'
import { planReading } from './planOf.ts'
import { SAMPLES } from './samples.ts'
import { odsFiles, odsRow, xlsxFiles, xlsxRow } from './workbooks.ts'

const ROUNDS = rounds(2_000, 30)
/** In milliseconds: no file of these sizes takes a hundredth of it. */
const HANGS = 2_000

/** What breaks readers, of whichever format. */
const HOSTILE = [
  '\0',
  '\uFEFF',
  '"',
  '"""',
  "'",
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '&#x0;',
  '&',
  '{',
  '}',
  '[',
  ']',
  '[[[[',
  '{"a":',
  '__proto__',
  'constructor',
  '#',
  '|',
  '||',
  '---',
  '```',
  '\\',
  '\\u',
  '\\ud800',
  '\ud800',
  '1e999',
  '-1',
  'null',
  'true',
  '\u202E',
  '𐀀',
  '</t 𐀀',
  '%00',
  '<![CDATA[',
  '<?xml',
  '&a;',
  'rowspan="999999"',
  'colspan="-1"',
  '/*',
  '*/',
  '//',
  '`${',
  '=>',
  'function(){',
  '/a+/g',
  '=cmd|',
  'A'.repeat(2_000),
  '9'.repeat(400),
  'sep=;',
  '\t\t\t\t\t\t\t',
]

type Cut = readonly [kind: number, at: number, length: number, piece: string]
const cuts: fc.Arbitrary<Cut[]> = fc.array(
  fc.tuple(
    fc.nat(4),
    fc.nat(100_000),
    fc.nat(60),
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })),
  ),
  { minLength: 1, maxLength: 6 },
)

/** Damages bytes: cut off, cut out, repeated, replaced, put in. */
function damage(bytes: Uint8Array, [kind, place, length, piece]: Cut): Uint8Array {
  const at = bytes.length === 0 ? 0 : place % (bytes.length + 1)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  const insert = new TextEncoder().encode(piece)
  if (kind === 0) return before
  if (kind === 1) return new Uint8Array([...before, ...after.subarray(length)])
  if (kind === 2) return new Uint8Array([...before, ...before.subarray(-length), ...after])
  if (kind === 3) return new Uint8Array([...before, ...insert, ...after.subarray(length)])
  return new Uint8Array([...before, ...insert, ...after])
}

describe('a damaged file', () => {
  it.each(Object.entries(SAMPLES))(
    'is read or refused, and planned, without an error or a hang: %s',
    (_, sample) => {
      fc.assert(
        fc.property(cuts, (all) => {
          const bytes = all.reduce(damage, sample)
          const { effort } = measureEffort(() => readAndPlan(bytes))
          expect(effort).toBeLessThan(HANGS)
        }),
        { numRuns: ROUNDS },
      )
    },
  )
})

/** Values that a name of a known format does not expect. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    'x',
    [],
    {},
    [[]],
    [null],
    ['\ud800'],
    { name: {} },
    { length: 9 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** The value with one of its parts, told by a row of numbers, replaced, left out or repeated. */
function alter(value: unknown, path: readonly number[], other: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined || typeof value !== 'object' || value === null) return other
  if (Array.isArray(value)) {
    const at = first % (value.length + 1)
    return [
      ...value.slice(0, at),
      alter(value[at], rest, other),
      ...value.slice(first % 2 === 0 ? at : at + 1),
    ]
  }
  const entries = Object.entries(value)
  const at = first % Math.max(1, entries.length)
  return Object.fromEntries(
    entries.map(([name, inner], place) => [name, place === at ? alter(inner, rest, other) : inner]),
  )
}

describe('JSON of a known format with a strange part', () => {
  const samples = Object.entries(SAMPLES).flatMap(([name, bytes]) => {
    const text = new TextDecoder().decode(bytes)
    return text.startsWith('{"') ? [[name, JSON.parse(text) as unknown] as const] : []
  })

  it.each(samples)('is read or refused, and planned, without an error: %s', (_, sample) => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }), strange, (path, other) => {
        expect(() =>
          readAndPlan(new TextEncoder().encode(JSON.stringify(alter(sample, path, other)))),
        ).not.toThrow()
      }),
      { numRuns: ROUNDS },
    )
  })
})

describe('a workbook with damaged XML', () => {
  const row = (name: string) => xlsxRow(2, [name, 'Mesure', '13 mois'])
  const workbooks = {
    xlsx: xlsxFiles({
      sheets: {
        a: `<sheetData>${xlsxRow(1, ['Cookie', 'But', 'Durée'])}${row('_ga')}<row r="9"><c r="A9" t="s"><v>0</v></c><c r="B9" s="1"><v>46000</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A9"/></mergeCells>`,
      },
      strings: '<si><r><t>a</t></r><rPh><t>b</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yy"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
    }),
    ods: odsFiles(
      `<table:table table:name="a">${odsRow('Cookie', 'But')}<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-rows-spanned="2"><text:p>_ga<text:s text:c="3"/></text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-01-01"/></table:table-row></table:table>`,
    ),
  }

  it.each(Object.entries(workbooks))(
    'is read or refused, and planned, without an error or a hang: %s',
    (_, files) => {
      fc.assert(
        fc.property(fc.nat(9), cuts, (which, all) => {
          const names = Object.keys(files)
          const damaged = names[which % names.length] ?? ''
          const contents = names.map((name) => {
            const bytes = new TextEncoder().encode(files[name])
            return [name, name === damaged ? all.reduce(damage, bytes) : bytes] as const
          })
          const { effort } = measureEffort(() => readAndPlan(zipSync(Object.fromEntries(contents))))
          expect(effort).toBeLessThan(HANGS)
        }),
        { numRuns: ROUNDS },
      )
    },
  )
})

function readAndPlan(bytes: Uint8Array): void {
  const { result } = readFile(bytes)
  if (!result.ok) return
  const { reading } = result
  const plan = planReading(reading, starterRegister, { suggests: true })
  hashPlan(plan)
  problemsCsv(reading, plan, 'fr', ';')
}
