import { expect, it } from 'vitest'
import { AUDIENCE_CONDITIONS } from '#charter/register/choices.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { exemptAudienceConditions } from '#charter/findings/consent/exemptAudience.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const UNCONFIRMED = 'blocker audienceConditions unconfirmed'
const UNASSESSED = 'advice audienceAssessmentUrl unassessed'

const cases: [string, Partial<Cookie>, string[]][] = [
  ['all six', {}, []],
  ['none', { audienceConditions: [] }, [UNCONFIRMED]],
  ['all six, assessed nowhere', { audienceAssessmentUrl: '' }, [UNASSESSED]],
  [
    'none, assessed nowhere',
    { audienceConditions: [], audienceAssessmentUrl: '' },
    [UNCONFIRMED, UNASSESSED],
  ],
  ['none, as a draft', { audienceConditions: [], status: 'draft' }, []],
  ['none, but in a category that needs consent', { audienceConditions: [], categoryId: 3 }, []],
]

it.each(cases)('audience measurement that meets of the conditions %s', (_, cookie, found) => {
  const register = aCompleteRegister({ cookies: [anAudienceCookie(cookie)] })

  expect(foundIn(exemptAudienceConditions, register)).toEqual(found)
})

it.each(AUDIENCE_CONDITIONS)('fails without %s', (missing) => {
  const audienceConditions = AUDIENCE_CONDITIONS.filter((condition) => condition !== missing)
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ audienceConditions })] })

  expect(findingsOf(exemptAudienceConditions, register).map(({ args }) => args)).toEqual([
    { name: '_pk_id.*', audienceConditions: missing },
  ])
})

it('asks nothing of a cookie that is exempt for another reason', () => {
  const register = aCompleteRegister({ cookies: [aLoginCookie({ audienceConditions: [] })] })

  expect(foundIn(exemptAudienceConditions, register)).toEqual([])
})

it('says which are missing', () => {
  const audienceConditions: Cookie['audienceConditions'] = [
    'publisherOnly',
    'anonymousOnly',
    'notCrossReferenced',
    'notReused',
  ]
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ audienceConditions })] })
  const found = findingsOf(exemptAudienceConditions, register)

  expect(found.map((finding) => findingInWords(finding, 'fr'))).toEqual([
    'Pour exempter «\u00A0_pk_id.*\u00A0» au titre de la mesure d’audience, confirmez chacune des conditions de la CNIL (Pas de suivi d’un site ou d’une application à l’autre, Pas de transmission à des tiers)\u00A0; à défaut, classez-le dans une catégorie soumise au consentement.',
  ])
})
