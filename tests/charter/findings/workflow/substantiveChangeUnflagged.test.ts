import { expect, it } from 'vitest'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { substantiveChangeUnflagged } from '#charter/findings/workflow/substantiveChangeUnflagged.ts'
import type { CheckInputs } from '#charter/findings/ruleContext.ts'
import type { Register } from '#charter/register/register.ts'
import { aCompleteRegister, aLoginCookie, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'

const saidOf = (register: Register, online: Register | null, publishing?: CheckInputs['publishing']) =>
  findingsOf(substantiveChangeUnflagged, register, { online, ...(publishing && { publishing }) }).map(
    (finding) => findingInWords(finding, 'en'),
  )
const SUMMARISE = 'summarise the change and say whether consent must be asked again.'

const LOGIN = aCompleteRegister({ cookies: [aLoginCookie()] })
const VIDEO = aCompleteRegister({ cookies: [aLoginCookie(), aVideoCookie()] })
const PROVIDER_ADDED = `This version adds a provider whose trackers need consent (Google Ireland Ltd): ${SUMMARISE}`

it.each<[string, Register, Register | null, string[]]>([
  ['nothing', VIDEO, VIDEO, []],
  ['everything, before the first version', VIDEO, null, []],
  ['a provider whose tracker needs consent', VIDEO, LOGIN, [PROVIDER_ADDED]],
  [
    'a provider whose tracker is a draft',
    aCompleteRegister({ cookies: [aLoginCookie(), aVideoCookie({ status: 'draft' })] }),
    LOGIN,
    [],
  ],
  [
    'a provider whose tracker is exempt',
    aCompleteRegister({ cookies: [aLoginCookie({ providerId: 2 })] }),
    LOGIN,
    [],
  ],
  [
    'consent for what a provider of exempt trackers sets',
    VIDEO,
    aCompleteRegister({ cookies: [aLoginCookie({ providerId: 2 })] }),
    [PROVIDER_ADDED],
  ],
  ['one provider less', LOGIN, VIDEO, []],
  [
    'the spelling of a provider',
    aCompleteRegister({ providers: [{}, { name: 'Google Ireland Limited' }], cookies: [aVideoCookie()] }),
    aCompleteRegister({ cookies: [aVideoCookie()] }),
    [],
  ],
  [
    'a provider that was deleted and typed anew',
    aCompleteRegister({
      providers: [{}, {}, { name: 'Google  Ireland Ltd' }],
      cookies: [aVideoCookie({ providerId: 3 })],
    }),
    aCompleteRegister({ cookies: [aVideoCookie()] }),
    [],
  ],
  [
    'a shorter lifetime',
    aCompleteRegister({ cookies: [aVideoCookie({ lifetime: 'P1M' })] }),
    aCompleteRegister({ cookies: [aVideoCookie()] }),
    [],
  ],
  [
    'purposes that need consent',
    aCompleteRegister({
      cookies: [aVideoCookie({ purposeCodes: ['mediaPlayer', 'socialSharing', 'adsPersonalised'] })],
    }),
    aCompleteRegister({ cookies: [aVideoCookie({ purposeCodes: ['socialSharing'] })] }),
    [`This version adds a purpose that needs consent (Personalised advertising): ${SUMMARISE}`],
  ],
  [
    'consent for what was exempt',
    aCompleteRegister({ cookies: [aVideoCookie(), aLoginCookie({ providerId: 2, categoryId: 3 })] }),
    aCompleteRegister({ cookies: [aVideoCookie(), aLoginCookie({ providerId: 2 })] }),
    [`This version asks consent for trackers that were exempt (PHPSESSID): ${SUMMARISE}`],
  ],
  [
    'exemption of what needed consent',
    aCompleteRegister({ cookies: [aVideoCookie({ categoryId: 1 })] }),
    aCompleteRegister({ cookies: [aVideoCookie()] }),
    [],
  ],
])('a version that changes %s', (_, register, online, found) => {
  expect(saidOf(register, online)).toEqual(found)
})

it.each<[string, CheckInputs['publishing'], string[]]>([
  ['both', { note: 'Vidéos de YouTube', newConsent: 'yes' }, []],
  ['that consent need not be asked again', { note: 'Vidéos de YouTube', newConsent: 'no' }, []],
  ['what changes alone', { note: 'Vidéos de YouTube', newConsent: '' }, [PROVIDER_ADDED]],
  ['whether consent must be asked again alone', { note: '', newConsent: 'yes' }, [PROVIDER_ADDED]],
  ['a note to come', { note: 'à compléter', newConsent: 'yes' }, [PROVIDER_ADDED]],
])('is satisfied once it is said: %s', (_, publishing, found) => {
  expect(saidOf(VIDEO, LOGIN, publishing)).toEqual(found)
})

it('names five trackers at most', () => {
  const cookies = (categoryId: number) =>
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => aLoginCookie({ name, providerId: 2, categoryId }))
  const online = aCompleteRegister({ cookies: [...cookies(1), aVideoCookie()] })
  const register = aCompleteRegister({ cookies: [...cookies(3), aVideoCookie()] })

  expect(saidOf(register, online)).toEqual([
    `This version asks consent for trackers that were exempt (a, b, c, d, e, …): ${SUMMARISE}`,
  ])
})
