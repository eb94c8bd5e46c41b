import { type ImportPlan } from '#charter/import/plan/importPlan.ts'
import type { Placement } from '#charter/import/plan/placement.ts'
import type { PlanChoices, Versions } from '#charter/import/plan/planChoices.ts'
import { planImport } from '#charter/import/plan/planImport.ts'
import type { Reading } from '#charter/import/reading.ts'
import { readText, type TextChoices } from '#charter/import/readText.ts'
import type { Register } from '#charter/register/register.ts'

/** Every record of the register in its seventh version. */
function versionsOf(register: Register): Versions {
  const seventh = (records: { id: number }[]) => new Map(records.map(({ id }) => [id, 7]))
  return {
    site: 7,
    providers: seventh(register.providers),
    categories: seventh(register.categories),
    cookies: seventh(register.cookies),
    sections: seventh(register.sections),
  }
}

export function planReading(
  reading: Reading,
  register: Register,
  choices: PlanChoices = {},
  placement?: Placement,
): ImportPlan {
  const source = { name: 'cookies.csv', sha256: '0'.repeat(64) }
  return planImport({ reading, source, register, placement, versions: versionsOf(register), choices })
}

/** The plan of a text; that it can't be read is the test's mistake. */
export function planOf(
  text: string,
  register: Register,
  read: TextChoices = {},
  choices: PlanChoices = {},
  placement?: Placement,
): ImportPlan {
  const result = readText(text, read)
  if (!result.ok) throw new Error(`Not read: ${result.unreadable.code}`)
  return planReading(result.reading, register, choices, placement)
}
