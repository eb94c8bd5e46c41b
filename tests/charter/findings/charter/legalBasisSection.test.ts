import { describe, expect, it } from 'vitest'
import { requiredSectionUnfinished } from '#charter/findings/charter/requiredSectionMissing.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Section } from '#charter/register/section.ts'
import { aCompleteRegister, aLoginCookie, aVideoCookie } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

describe('a section on the legal basis', () => {
  const EXEMPT_ONLY =
    'Les cookies nécessaires sont déposés sans votre accord. Leurs données servent à notre mission d’intérêt public.'
  const OUTDATED = 'warning body consentUnsaid'

  const cases: [string, string, Partial<Cookie>[], string[]][] = [
    ['that was written for exempt cookies, which all are', EXEMPT_ONLY, [aLoginCookie()], []],
    [
      'that was written for exempt cookies, beside one that needs consent',
      EXEMPT_ONLY,
      [aLoginCookie(), aVideoCookie()],
      [OUTDATED],
    ],
    [
      'that names consent only as what is not needed',
      'Notre mission d’intérêt public (article 6.1.e) : aucun consentement, ni accord, n’est demandé.',
      [aVideoCookie()],
      [OUTDATED],
    ],
    [
      'in English',
      'Necessary cookies are set without your consent, for our public task.',
      [aVideoCookie()],
      [OUTDATED],
    ],
    [
      'that names both',
      `${EXEMPT_ONLY} Les autres cookies reposent sur votre consentement.`,
      [aLoginCookie(), aVideoCookie()],
      [],
    ],
    [
      'that says when they are set',
      'Ils ne sont déposés que si vous les acceptez : voici la base légale.',
      [aVideoCookie()],
      [],
    ],
    [
      'that names the article',
      'La base légale est l’article 6 (1) (a) du RGPD, pour les vidéos.',
      [aVideoCookie()],
      [],
    ],
  ]

  it.each(cases)('%s', (_, text, cookies, found) => {
    const section: Partial<Section> = {
      heading: 'Base légale',
      body: `<p>${text}</p>`,
      topics: ['legalBasis'],
    }
    const register = aCompleteRegister({ cookies, sections: [section] })

    expect(foundIn(requiredSectionUnfinished, register)).toEqual(found)
  })
})
