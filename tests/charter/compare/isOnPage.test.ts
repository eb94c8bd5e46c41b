import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import type { ColumnField } from '#charter/register/columns.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { aRegister } from '../../support/builders.ts'
import { rounds } from '../../support/rounds.ts'
import { anEdit, aStart } from './anEdit.ts'

// Few edits touch what the few columns of a register show.
const RUNS = rounds(2_000, 200)

describe('whether a difference is on the page', () => {
  it('is so for one at least whenever the page differs', () => {
    fc.assert(
      fc.property(aStart, fc.array(anEdit, { maxLength: 6 }), (before, edits) => {
        const after = edits.reduce((register, edit) => edit(register), before)
        fc.pre(compareRegisters(before, after).every(({ isOnPage }) => !isOnPage))
        expect(renderHtml(assembleCharter(after))).toBe(renderHtml(assembleCharter(before)))
      }),
      { numRuns: RUNS },
    )
  })

  it('is so only when the page differs, where one thing was done', () => {
    fc.assert(
      fc.property(aStart, anEdit, (before, edit) => {
        const after = edit(before)
        fc.pre(compareRegisters(before, after).some(({ isOnPage }) => isOnPage))
        expect(assembleCharter(after)).not.toEqual(assembleCharter(before))
      }),
      { numRuns: RUNS },
    )
  })

  it('is so for the name of a provider where only the link to its safeguard says it', () => {
    const renamed = (column: ColumnField) => {
      const named = (name: string) =>
        aRegister({
          site: { columns: [{ field: column, label: 'Garantie' }] },
          providers: [{ name, transferSafeguard: 'scc', safeguardDocument: 'https://acme.example/scc' }],
          cookies: [{}],
        })
      return compareRegisters(named('Acme'), named('Acme SAS')).map(({ isOnPage }) => isOnPage)
    }
    expect(renamed('provider.safeguardInFull')).toEqual([true])
    expect(renamed('provider.safeguardDocument')).toEqual([false])
  })

  it('is not so for a cookie where no part of the text shows the tables', () => {
    const before = aRegister({ sections: [{ body: '<p>Nous ne déposons rien.</p>' }] })
    const after = { ...before, cookies: [] }
    expect(compareRegisters(before, after)).toMatchObject([{ kind: 'removed', isOnPage: false }])
  })
})
