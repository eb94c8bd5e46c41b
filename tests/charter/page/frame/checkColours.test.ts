import { describe, expect, it } from 'vitest'
import { STYLE_SHEET } from '#charter/page/styleSheet.ts'
import { checkColours } from './checkColours.ts'

const flawsOf = (css: string) =>
  checkColours(`<style>${css}</style>`).map(
    ({ message, args = {} }) => `${message} ${args['text']} ${args['ground']} ${args['ratio']}`,
  )

describe('A05, contrast', () => {
  it.each<[css: string, flaws: string[]]>([
    // 4.54:1 and 4.47:1, on either side of 4.5, in both schemes.
    ['body { color: #767676; background: #fff }', []],
    [
      'body { color: #777777; background: #fff }',
      ['contrast #777777 #fff 4.47', 'darkContrast #777777 #fff 4.47'],
    ],
    // 4.4999998:1, which rounds to 4.5.
    [
      'body { color: #9a6c5a; background: #fff }',
      ['contrast #9a6c5a #fff 4.49', 'darkContrast #9a6c5a #fff 4.49'],
    ],
    // 3.03:1 and 2.95:1, where 3 is enough from 24 px.
    ['h1 { color: #949494; background: #fff; font-size: 24px }', []],
    [
      'h1 { color: #969696; background: #fff; font-size: 1.5rem }',
      ['contrast #969696 #fff 2.95', 'darkContrast #969696 #fff 2.95'],
    ],
    [
      'h1 { color: #949494; background: #fff; font-size: 23px }',
      ['contrast #949494 #fff 3.03', 'darkContrast #949494 #fff 3.03'],
    ],
    // A rule that sets both colours makes no other pairs.
    ['body { color: #000; background: #fff } header { color: #fff; background: #333 }', []],
    // A text on a background of another rule, through variables, in the dark scheme only.
    [
      ':root { --a: #595959 } @media (prefers-color-scheme: dark) { :root { --a: #444 } } body { color: #000; background: #fff } p { color: var(--a) } code { background: #ffe }',
      [],
    ],
    [
      '@media (prefers-color-scheme: dark) { p { color: #777 } } body { color: #000; background: #fff }',
      ['darkContrast #777 #fff 4.47'],
    ],
    ['@media print { p { color: #eee } } body { color: #000; background: #fff }', []],
    // Half of black over white.
    [
      'body { color: rgb(0 0 0 / 50%); background: rgba(255, 255, 255, 1) }',
      [
        'contrast rgb(0 0 0 / 50%) rgba(255, 255, 255, 1) 3.97',
        'darkContrast rgb(0 0 0 / 50%) rgba(255, 255, 255, 1) 3.97',
      ],
    ],
    ['/* body { color: #777; background: #fff } */', []],
  ])('%s: %j', (css, expected) => {
    expect(flawsOf(css)).toEqual(expected)
  })

  it('reports a colour that it cannot read', () => {
    const [flaw] = checkColours('<style>body { color: oklch(50% 0 0); background: #fff }</style>')
    expect(flaw?.message).toBe('colourUnreadable')
  })

  it('finds our own style sheet in order, and not one of its colours a shade paler', () => {
    expect(flawsOf(STYLE_SHEET)).toEqual([])
    const paler = STYLE_SHEET.replace('--quiet: #566072;', '--quiet: #7d8696;')
    expect(flawsOf(paler)).toContain('contrast #7d8696 #ffffff 3.66')
  })
})

describe('A05, information by colour alone', () => {
  const cell = (content: string) =>
    checkColours(`<table id="category-1"><caption>N</caption><tr><td>${content}</td></tr></table>`).map(
      ({ message, args = {} }) => `${message} ${args['count']}`,
    )

  it.each<[content: string, flaws: string[]]>([
    ['Consentement non requis', []],
    ['<span class="green">Exempté</span>', []],
    ['<span class="green"></span>', ['colourAlone 1']],
    ['<img src="data:," alt="">', ['colourAlone 1']],
    ['<img src="data:," alt="Exempté">', []],
    // A03 reports empty cells.
    ['', []],
  ])('%s: %j', (content, expected) => {
    expect(cell(content)).toEqual(expected)
  })
})
