import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { PAGE_SOURCES } from '#charter/findings/page/pageSources.ts'
import { RULES } from '#charter/findings/rules.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import type { RuleWords } from '#charter/findings/words/ruleWords.ts'

const DOCUMENT = join(import.meta.dirname, '../../../docs/rules.md')

/** The rows of the document's tables, each as its cells. */
const rows = readFileSync(DOCUMENT, 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z]\d\d /.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

it('names every rule of the register, with its highest severity and each of its sources', () => {
  const rules = Object.values(RULES).flat()
  for (const { id, name } of rules) {
    const same = rules.filter((rule) => rule.id === id)
    const severity = SEVERITIES.find((one) => same.some((rule) => rule.severity === one))
    const row = rows.find(([documented]) => documented === id)
    expect([id, row?.[1], row?.[4]]).toEqual([id, `\`${name}\``, severity])
    for (const { en, standing } of same.flatMap(({ sources }) => sources))
      expect(row?.[6]).toContain(`${en} (${standing})`)
  }
})

it('says why each rule matters, as the screens do', () => {
  const words: Partial<Record<string, RuleWords>> = findingWords('en')
  for (const row of rows) {
    const [id = ''] = row
    expect(row).toContain(words[id]?.why)
  }
})

it('names every rule of the page, and no other rule than there are', () => {
  const known = [...Object.values(RULES).flat(), ...PAGE_SOURCES.map(([id]) => ({ id }))].map(({ id }) => id)
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set<string>(known))
})
