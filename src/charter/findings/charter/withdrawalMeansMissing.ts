import { isMissing } from '../isMissing.ts'
import { defineRule, type Violation } from '../rule.ts'
import { ARTICLE_82, CNIL_092_ART_3, CNIL_SHEET_16, EDPB_TASKFORCE, GDPR_ART_7 } from '../sources.ts'
import { trackerFacts } from './trackerFacts.ts'

/** Help pages about the settings of browsers: they do not withdraw consent. */
const BROWSER_HELP = new Set([
  'support.google.com',
  'support.mozilla.org',
  'support.apple.com',
  'support.microsoft.com',
  'windows.microsoft.com',
  'help.opera.com',
  'help.vivaldi.com',
  'support.brave.com',
])

export const withdrawalMeansMissing = defineRule({
  id: 'R29',
  name: 'withdrawal-means-missing',
  severity: 'blocker',
  resource: 'sites',
  sources: [ARTICLE_82, CNIL_092_ART_3, GDPR_ART_7, EDPB_TASKFORCE, CNIL_SHEET_16],
  check({ withdrawalLabel, withdrawalUrl }, { register }) {
    if (!trackerFacts(register).needsConsent) return []
    const label = { field: 'withdrawalLabel', aspect: 'label', message: 'label' } as const
    const flaw = addressFlaw(withdrawalUrl)
    return [
      ...(isMissing(withdrawalLabel) ? [label] : []),
      ...(flaw ? [{ field: 'withdrawalUrl', aspect: 'address', message: flaw }] : []),
    ]
  },
})

function addressFlaw(address: string): Violation<'R29'>['message'] | null {
  if (isMissing(address)) return 'address'
  if (/^(?:mailto|tel):/i.test(address)) return 'noPage'
  const [, host = ''] = /^https?:\/\/([^\s/?#:@\\]+)/i.exec(address) ?? []
  return BROWSER_HELP.has(host.toLowerCase().replace(/\.$/, '')) ? 'browserHelp' : null
}
