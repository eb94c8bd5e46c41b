import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SEVERITIES } from '#charter/findings/finding.ts'
import { PAGE_SOURCES } from '#charter/findings/page/pageSources.ts'
import { RULES } from '#charter/findings/rules.ts'

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
    expect([id, row?.[1], row?.[3]]).toEqual([id, `\`${name}\``, severity])
    for (const { en, standing } of same.flatMap(({ sources }) => sources))
      expect(row?.[5]).toContain(`${en} (${standing})`)
  }
})

it('names every rule of the page, and no other rule than there are', () => {
  const known = [...Object.values(RULES).flat(), ...PAGE_SOURCES.map(([id]) => ({ id }))].map(({ id }) => id)
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set<string>(known))
})
