import { isMissing } from '../isMissing.ts'
import { ownDomainsOf } from '../identity/domainPartyMismatch.ts'
import { hostOf, isWithin } from '../identity/hostOf.ts'
import { defineRule, type Violation } from '../rule.ts'
import { ARTICLE_82, CNIL_092_ART_3, CNIL_SHEET_16, EDPB_TASKFORCE, GDPR_ART_7 } from '../sources.ts'
import { trackerFacts } from './trackerFacts.ts'

/** Sites whose pages explain cookies or browsers, or refuse those of others: nothing is withdrawn from this platform there. */
const EXPLAINING = new Set([
  'cnil.fr',
  'support.google.com',
  'policies.google.com',
  'tools.google.com',
  'adssettings.google.com',
  'myadcenter.google.com',
  'myaccount.google.com',
  'support.mozilla.org',
  'mozilla.org',
  'apple.com',
  'microsoft.com',
  'windows.microsoft.com',
  'opera.com',
  'vivaldi.com',
  'brave.com',
  'samsung.com',
  'duckduckgo.com',
  'youronlinechoices.com',
  'youronlinechoices.eu',
  'allaboutcookies.org',
  'aboutcookies.org',
  'aboutads.info',
  'networkadvertising.org',
  'optout.aboutads.info',
  'wikipedia.org',
  'legifrance.gouv.fr',
  'service-public.fr',
  'service-public.gouv.fr',
  'edpb.europa.eu',
  'cookiedatabase.org',
  'ghostery.com',
])

/** Paths of a front page. */
const FRONT = /^\/?(?:(?:index|accueil|home|default)(?:\.[a-z]{2,5})?\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i

export const withdrawalMeansMissing = defineRule({
  id: 'R29',
  name: 'withdrawal-means-missing',
  severity: 'blocker',
  resource: 'sites',
  sources: [ARTICLE_82, CNIL_092_ART_3, GDPR_ART_7, EDPB_TASKFORCE, CNIL_SHEET_16],
  check({ withdrawalLabel, withdrawalUrl, platformUrl }, { register }) {
    if (!trackerFacts(register).needsConsent) return []
    const label = { field: 'withdrawalLabel', aspect: 'label', message: 'label' } as const
    const home = new Set([...ownDomainsOf(register), hostOf(platformUrl)])
    const flaw = addressFlaw(withdrawalUrl, home)
    const severity = flaw === 'frontPage' ? 'warning' : 'blocker'
    return [
      ...(isMissing(withdrawalLabel) ? [label] : []),
      ...(flaw ? [{ severity, field: 'withdrawalUrl', aspect: 'address', message: flaw } as const] : []),
    ]
  },
})

function addressFlaw(address: string, home: ReadonlySet<string>): Violation<'R29'>['message'] | null {
  if (isMissing(address)) return 'address'
  if (/^(?:mailto|tel):/i.test(address)) return 'noPage'
  const [, host = '', path = address] = /^https?:\/\/([^/?#]+)([/?#].*|)$/is.exec(address) ?? []
  if (host !== '' && isWithin(hostOf(host), EXPLAINING)) return 'browserHelp'
  // A fragment may open the panel on any page, a query too; a subdomain may be made for it.
  if (!FRONT.test(path)) return null
  const site = hostOf(host).replace(/^www\./, '')
  const isOwn = isWithin(site, home)
  return host === '' || !isOwn || home.has(site) || home.has(`www.${site}`) ? 'frontPage' : null
}
