import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

function check(file: string, code: string): { code: number | null; said: string } {
  const root = mkdtempSync(join(tmpdir(), 'patterns-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, dirname(file)), { recursive: true })
  writeFileSync(join(root, file), code)
  const { status, stderr } = spawnSync('node', [resolve('scripts/checkPatterns.ts')], {
    cwd: root,
    encoding: 'utf8',
  })
  return { code: status, said: stderr }
}

it.each([
  ['digits in a loop of digits', 'src/server/a.ts', String.raw`export const A = /TSA(?: ?\d+)*$/u`],
  ['a run at the end of a text', 'src/admin/a.tsx', String.raw`export const A = /\s+$/`],
  [
    'one made of pieces',
    'src/charter/kit/a.ts',
    "const WORDS = '(?:a+)*'\nexport const A = new RegExp(`^${WORDS}!`)",
  ],
])('refuses %s', (_, file, code) => {
  const result = check(file, code)
  expect(result.code).toBe(1)
  expect(result.said).toMatch(/may take time that grows/)
})

it('refuses one put together where it can’t be checked', () => {
  const { code, said } = check('src/server/a.ts', "\nexport const A = new RegExp('a')")
  expect([code, said]).toEqual([
    1,
    'src/server/a.ts:2: Patterns are put together in src/charter/ only, where they are checked.\n',
  ])
})

it('takes one that looks at each character once', () => {
  expect(check('src/charter/a.ts', String.raw`export const A = /^[a-z]+(?:\.[a-z]+)*$/`)).toEqual({
    code: 0,
    said: '',
  })
})
