import { describe, expect, it } from 'vitest'
import { canonicalRegister, freezeRegister } from '#charter/publication/freezeRegister.ts'
import type { Register } from '#charter/register/register.ts'
import { imageAddress } from '#charter/image/imageAddress.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { listRenderedOtherwise } from '#charter/verification/renderedOtherwise.ts'
import { aPng } from '../../support/images.ts'
import { aRegister } from '../../support/builders.ts'

const [first, second] = ['sessionid', 'session'].map((name) =>
  aRegister({ site: { pageNotes: 'yes' }, cookies: [{ name }] }),
)
if (!first || !second) throw new Error('There are two registers')

const head = { id: 1, hash: 'ab' }
const versionOf = (number: number, register: Register, previous: Register | null) => {
  const at = `2027-03-0${number}T10:00:00.000Z`
  return {
    id: number,
    number,
    at,
    head,
    sha256: freezeRegister(register, { number, at, head }, previous).sha256,
  }
}
const readFrom = (registers: Readonly<Record<number, Register>>) => (number: number) => {
  const register = registers[number]
  return register ? new TextDecoder().decode(canonicalRegister(register)) : null
}

/** The page holds the logo, and these have none. */
const noPage = () => null

describe('versions whose page says its number, its day and what changed', () => {
  const versions = [versionOf(1, first, null), versionOf(2, second, first)]

  it('are rendered again as they were', () => {
    expect(listRenderedOtherwise(versions, readFrom({ 1: first, 2: second }), noPage)).toEqual([])
  })

  it('are not where what they say changed is another thing', () => {
    const other = aRegister({ site: { pageNotes: 'yes' }, cookies: [{ name: 'session' }, { name: 'lang' }] })
    expect(listRenderedOtherwise(versions.slice(1), readFrom({ 1: other, 2: second }), noPage)).toEqual([2])
  })

  it('are left out where the version before is not at hand, as in the proof of a period', () => {
    expect(listRenderedOtherwise(versions.slice(1), readFrom({ 2: second }), noPage)).toEqual([])
  })
})

describe('a version whose page shows a logo', () => {
  const logo = imageAddress({ mediaType: 'image/png' }, aPng())
  const site = { pageNotes: 'yes', controller: 'Région Exemple' } as const
  const register = { ...aRegister({ site: { ...site, logo: hashFile(aPng()) } }), logo }
  const versions = [versionOf(1, register, null)]
  const page = renderHtml(assembleCharter(register, { published: versions[0] ?? null }))
  const pageOf = (html: string) => () => html

  it('is rendered again with the logo that its page holds', () => {
    expect(listRenderedOtherwise(versions, readFrom({ 1: register }), pageOf(page))).toEqual([])
  })

  it('is not where the page holds another one', () => {
    const other = page.replace(logo, imageAddress({ mediaType: 'image/png' }, aPng({ width: 3 })))
    expect(listRenderedOtherwise(versions, readFrom({ 1: register }), pageOf(other))).toEqual([1])
  })
})
