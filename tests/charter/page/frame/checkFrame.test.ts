import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { renderNotice } from '#charter/page/renderNotice.ts'
import type { Register } from '#charter/register/register.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { aCompleteRegister, aRegister } from '../../../support/builders.ts'
import { soundPage } from '../../../support/brokenPages.ts'
import { HOSTILE_HTML } from '../../../support/hostileHtml.ts'
import { checkFrame } from './checkFrame.ts'

const flawsOf = ({ site, ...others }: Register) =>
  checkFrame(renderHtml(assembleCharter({ site, ...others })), site.language)

describe('the frame of every page that we render is in order', () => {
  it.each<[name: string, register: Register]>([
    ['the original charter', starterRegister],
    ['a complete one', aCompleteRegister()],
    ['an English one', aRegister({ site: { language: 'en' } })],
    ['an empty one', aRegister({ cookies: [], sections: [] })],
    [
      'one of hostile texts',
      aRegister({
        sections: [...HOSTILE_HTML.map((body) => ({ heading: 'Titre', body })), { kind: 'registry' }],
      }),
    ],
  ])('%s', (_, register) => {
    expect(flawsOf(register)).toEqual([])
  })

  it('the sound page of the tests', () => {
    expect(checkFrame(soundPage.html, 'fr')).toEqual([])
  })

  it('a notice where there is no charter', () => {
    const links = [{ text: 'La charte', href: '/charte' }]
    expect(checkFrame(renderNotice('fr', 'Page introuvable', 'Rien ici.', links), 'fr')).toEqual([])
  })
})
