import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { PAGE_RULES } from '#charter/findings/page/pageRules.ts'
import { RULES } from '#charter/findings/rules.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { FRAME_RULES } from '../page/frame/frameFlaw.ts'

const DOCUMENT = join(import.meta.dirname, '../../../docs/rules.md')

const PAGE_RULE_IDS = ['A01', 'A03', 'A04'] as const

/** The cells of each row in the document's tables. */
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
    expect(row?.[7]).toBe(same[0]?.appliesFrom)
    for (const { en, standing } of same.flatMap(({ sources }) => sources))
      expect(row?.[6]).toContain(`${en} (${standing})`)
  }
})

it('says why each rule matters, as the screens do', () => {
  const words = findingWords('en')
  for (const rule of [
    ...Object.values(RULES)
      .flat()
      .map(({ id }) => id),
    ...PAGE_RULE_IDS,
  ])
    expect(rows.find(([documented]) => documented === rule)).toContain(words[rule].why)
})

it('names every rule of the page, with its severity and its sources', () => {
  expect(Object.keys(PAGE_RULES)).toEqual(PAGE_RULE_IDS)
  for (const id of PAGE_RULE_IDS) {
    const { severity, sources } = PAGE_RULES[id]
    const row = rows.find(([documented]) => documented === id)
    expect(row?.[3]).toBe(severity)
    expect(row?.[4]).toBe(sources.map(({ en, standing }) => `${en} (${standing})`).join('; '))
  }
})

it('names every rule of the page and of its frame, and no other rule', () => {
  const rules = Object.values(RULES).flat()
  const known = [...rules.map(({ id }) => id), ...PAGE_RULE_IDS, ...FRAME_RULES]
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set<string>(known))
})
