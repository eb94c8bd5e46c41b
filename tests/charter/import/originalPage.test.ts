import { describe, expect, it } from 'vitest'
import type { FieldChange, PlannedReference } from '#charter/import/plan/importPlan.ts'
import { readFile } from '#charter/import/readFile.ts'
import type { Reading } from '#charter/import/reading.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import {
  blankCategory,
  blankCookie,
  blankProvider,
  blankSection,
  blankSite,
} from '#charter/register/blankRecords.ts'
import type { Register } from '#charter/register/register.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { hasRealFiles, seedFile } from '../../support/realFiles.ts'
import { bytesOf } from './bytesOf.ts'
import { planReading } from './planOf.ts'

function read(bytes: Uint8Array): Reading {
  const { result } = readFile(bytes)
  if (!result.ok) throw new Error(result.unreadable.code)
  return result.reading
}

/** What the import into an empty register makes. */
function registerFrom(reading: Reading): Register {
  const empty: Register = { site: blankSite, providers: [], categories: [], cookies: [], sections: [] }
  const plan = planReading(reading, empty, { suggests: true })
  expect(plan.cookies.flatMap(({ problems }) => problems)).toEqual([])
  const record = (changes: readonly FieldChange[]) =>
    Object.fromEntries(changes.map(({ field, new: value }) => [field, value]))
  const placed = (at: number) => ({ id: at + 1, position: at + 1 })
  const idOf = (reference: PlannedReference | null) =>
    reference && 'new' in reference ? reference.new + 1 : 0
  return {
    // No page tells the time zone of its days.
    site: { ...blankSite, ...record(plan.site?.changes ?? []), timeZone: 'Indian/Reunion' },
    providers: plan.providers.map(({ changes }, at) => ({
      ...blankProvider,
      ...record(changes),
      id: at + 1,
    })),
    categories: plan.categories.map(({ changes }, at) => ({
      ...blankCategory,
      ...record(changes),
      ...placed(at),
    })),
    cookies: plan.cookies.map(({ changes, provider, category }, at) => ({
      ...blankCookie,
      ...record(changes),
      ...placed(at),
      providerId: idOf(provider),
      categoryId: idOf(category),
    })),
    sections: plan.sections.map(({ changes }, at) => ({
      ...blankSection,
      ...record(changes),
      ...placed(at),
    })),
  }
}

describe('the original page', () => {
  it('gives back the starter register, as HTML', () => {
    const html = renderFragment(assembleCharter(starterRegister))
    expect(registerFrom(read(bytesOf(html)))).toEqual(starterRegister)
  })

  it.skipIf(!hasRealFiles)(
    'gives back the starter register, as plain text (skipped without its file)',
    () => {
      expect(registerFrom(read(seedFile()))).toEqual(starterRegister)
    },
  )

  it('changes nothing when it comes back to the register that it was made from', () => {
    const plan = planReading(read(bytesOf(renderFragment(assembleCharter(starterRegister)))), starterRegister)
    expect(plan.cookies.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same'])
    expect(plan.sections.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
    expect([plan.site, plan.absent, plan.undecided]).toEqual([null, [], []])
  })
})
