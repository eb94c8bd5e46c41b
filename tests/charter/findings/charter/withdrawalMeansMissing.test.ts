import { expect, it } from 'vitest'
import { withdrawalMeansMissing } from '#charter/findings/charter/withdrawalMeansMissing.ts'
import type { Site } from '#charter/register/site.ts'
import { aCompleteRegister, aLoginCookie, aVideoCookie } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const LABEL = 'blocker withdrawalLabel label'
const ADDRESS = 'blocker withdrawalUrl address'
const NO_PAGE = ['blocker withdrawalUrl noPage']
const FRONT_PAGE = ['warning withdrawalUrl frontPage']
const BROWSER_HELP = ['blocker withdrawalUrl browserHelp']

const cases: [Partial<Site>, string[]][] = [
  [{}, []],
  [{ withdrawalUrl: '#cookies' }, []],
  [{ withdrawalUrl: '/cookies' }, []],
  [{ withdrawalUrl: 'https://ville-exemple.fr/cookies' }, []],
  [{ withdrawalUrl: 'https://support.google.com.ville-exemple.fr/' }, []],
  [{ withdrawalUrl: 'https://ville-exemple.fr/?from=support.google.com' }, []],
  [{ withdrawalUrl: 'https://ville-exemple.fr/' }, FRONT_PAGE],
  [{ withdrawalUrl: 'https://www.ville-exemple.fr' }, FRONT_PAGE],
  [{ withdrawalUrl: 'https://ville-exemple.fr/index.php' }, FRONT_PAGE],
  [{ withdrawalUrl: 'https://ville-exemple.fr/fr' }, FRONT_PAGE],
  [{ withdrawalUrl: '/' }, FRONT_PAGE],
  [{ withdrawalUrl: 'https://ville-exemple.fr/#cookies' }, []],
  [{ withdrawalUrl: 'https://consentement.ville-exemple.fr/' }, []],
  [
    {
      withdrawalUrl:
        'https://www.cnil.fr/fr/cookies-et-autres-traceurs/comment-se-proteger/maitriser-votre-navigateur',
    },
    BROWSER_HELP,
  ],
  [{ withdrawalUrl: 'https://cnil.fr' }, BROWSER_HELP],
  [{ withdrawalUrl: 'https://www.youronlinechoices.com/fr/' }, BROWSER_HELP],
  [{ withdrawalUrl: 'https://tools.google.com/dlpage/gaoptout' }, BROWSER_HELP],
  [{ withdrawalUrl: 'https://www.mozilla.org/fr/firefox/' }, BROWSER_HELP],
  [{ withdrawalLabel: '' }, [LABEL]],
  [{ withdrawalLabel: 'à définir' }, [LABEL]],
  [{ withdrawalUrl: '' }, [ADDRESS]],
  [{ withdrawalLabel: '', withdrawalUrl: '' }, [LABEL, ADDRESS]],
  [{ withdrawalUrl: 'mailto:dpo@ville-exemple.fr' }, NO_PAGE],
  [{ withdrawalUrl: 'TEL:+33100000000' }, NO_PAGE],
  [{ withdrawalUrl: 'https://support.google.com/chrome/answer/95647' }, BROWSER_HELP],
  [{ withdrawalUrl: 'http://SUPPORT.MOZILLA.ORG:443/fr/kb' }, BROWSER_HELP],
  [{ withdrawalUrl: 'https://support.apple.com/fr-fr/HT201265' }, BROWSER_HELP],
  [{ withdrawalUrl: 'https://support.microsoft.com' }, BROWSER_HELP],
  [{ withdrawalUrl: 'https://help.opera.com?cookies' }, BROWSER_HELP],
]

it.each(cases)('a platform that asks for consent, with %j', (site, found) => {
  const register = aCompleteRegister({ site, cookies: [aVideoCookie()] })

  expect(foundIn(withdrawalMeansMissing, register)).toEqual(found)
})

it.each([
  ['whose only cookie is exempt', [aLoginCookie()], []],
  ['that has no cookie', [], []],
  ['whose cookies that need consent are drafts', [aLoginCookie(), aVideoCookie({ status: 'draft' })], []],
  ['with an exempt cookie and one that needs consent', [aLoginCookie(), aVideoCookie()], [LABEL, ADDRESS]],
  ['with a cookie of no category', [aLoginCookie({ categoryId: 99 })], [LABEL, ADDRESS]],
])('a platform without means to withdraw, %s', (_, cookies, found) => {
  const register = aCompleteRegister({ site: { withdrawalLabel: '', withdrawalUrl: '' }, cookies })

  expect(foundIn(withdrawalMeansMissing, register)).toEqual(found)
})
