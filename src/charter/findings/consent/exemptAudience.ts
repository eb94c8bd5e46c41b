import { AUDIENCE_CONDITIONS } from '../../register/choices.ts'
import { isMissing } from '../isMissing.ts'
import { readRecipients } from '../identity/recipients.ts'
import { knownUseOf } from '../known/knownUses.ts'
import { kindsOfPurpose, type PurposeKind, purposeKindsOf } from '../known/purposeKinds.ts'
import { readWords } from '../recordWords.ts'
import { defineRecordRule, SINCE_THE_CNIL_GUIDELINES, type Violation } from '../rule.ts'
import {
  CNIL_091_ART_5,
  CNIL_092_ART_5,
  CNIL_AUDIENCE_TOOLS,
  CNIL_SHEET_17,
  GDPR_ART_13,
  OUR_CHOICE,
} from '../sources.ts'
import { exceeds, isLonger } from '../../lifetime/compare.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import type { Cookie } from '../../register/cookie.ts'
import { isExempt, type RecordContext } from '../ruleContext.ts'
import { isContradicted } from './exemptionGroundMissing.ts'

export const exemptAudienceConditions = defineRecordRule({
  id: 'R24',
  name: 'exempt-audience-conditions',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_091_ART_5, CNIL_AUDIENCE_TOOLS, CNIL_SHEET_17],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check(cookie, context) {
    if (!isExempt(cookie, context)) return []
    if (!isExemptAudience(cookie, context))
      return isBeyondAnyGround(cookie) && context.today >= SINCE_THE_SELF_ASSESSMENT ? [beyond(cookie)] : []
    const { name, audienceConditions, audienceAssessmentUrl } = cookie
    // A condition that is not confirmed counts as not met: an exemption has to be demonstrated.
    const missing = AUDIENCE_CONDITIONS.filter((condition) => !audienceConditions.includes(condition))
    const unconfirmed = {
      field: 'audienceConditions',
      message: 'unconfirmed',
      args: { name, audienceConditions: missing.join(', ') },
    } as const
    const unassessed = {
      severity: 'advice',
      field: 'audienceAssessmentUrl',
      aspect: 'assessment',
      message: 'unassessed',
      args: { name },
    } as const
    return [
      ...(missing.length > 0 ? [unconfirmed] : []),
      ...contradictions(cookie, context),
      ...(isBeyondAudience(cookie) && context.today >= SINCE_THE_SELF_ASSESSMENT ? [beyond(cookie)] : []),
      ...(isMissing(audienceAssessmentUrl) ? [unassessed] : []),
    ]
  },
})

/** Conditions that are confirmed although another answer says the opposite. */
function contradictions(cookie: Cookie, context: RecordContext): Violation<'R24'>[] {
  const { name, audienceConditions, providerId } = cookie
  const provider = context.providers.get(providerId)
  const confirms = (condition: Condition) => audienceConditions.includes(condition)
  const contradicted = (message: 'ownAccount' | 'shared', condition: Condition): Violation<'R24'>[] => [
    {
      field: 'audienceConditions',
      aspect: message,
      message,
      args: { name, provider: provider?.name ?? '', audienceConditions: condition },
    },
  ]
  // Of two reasons for one answer, the first is enough.
  if (confirms('publisherOnly') && (provider?.role === 'controller' || provider?.role === 'joint'))
    return contradicted('ownAccount', 'publisherOnly')
  return confirms('notShared') && isShared(cookie, provider) ? contradicted('shared', 'notShared') : []
}

type Condition = (typeof AUDIENCE_CONDITIONS)[number]

/** A processor is no third party (GDPR art. 4(10)): only other recipients are. */
function isShared(
  { thirdPartyAccess, recipients }: Cookie,
  provider: { name: string; legalName: string; role: string } | undefined,
): boolean {
  if (thirdPartyAccess !== 'yes' || readRecipients(recipients) !== 'named') return false
  const { folded } = readWords(recipients)
  if (/sous-?\s?traitan|processor|heberge|hosting/.test(folded)) return false
  const own = provider ? [provider.name, provider.legalName].filter(Boolean) : []
  return !own.some((name) => folded.includes(readWords(name).folded))
}

/** The day of the CNIL's self-assessment tool. */
const SINCE_THE_SELF_ASSESSMENT = '2025-07-04'

const BEYOND_AUDIENCE: ReadonlySet<PurposeKind> = new Set<PurposeKind>(['channels', 'replay', 'variants'])

/** Tells whether a tracker does what the CNIL's self-assessment of July 2025 leaves out: channels, recordings, variants. */
function isBeyondAudience(cookie: Cookie): boolean {
  if (knownUseOf(cookie.name) === 'audienceBeyond') return true
  if (kindsOfPurpose(cookie).some((kind) => BEYOND_AUDIENCE.has(kind))) return true
  return purposeKindsOf(readWords(`${cookie.name} ${cookie.service}`)).some((kind) =>
    BEYOND_AUDIENCE.has(kind),
  )
}

const BEYOND_ANY_GROUND: ReadonlySet<PurposeKind> = new Set<PurposeKind>(['replay', 'variants'])

/** No other ground covers them either, wherever they are named plainly. */
function isBeyondAnyGround(cookie: Cookie): boolean {
  if (cookie.exemptionGround === 'consentChoice') return false
  if (knownUseOf(cookie.name) === 'audienceBeyond') return true
  return kindsOfPurpose(cookie).some((kind) => BEYOND_ANY_GROUND.has(kind))
}

function beyond({ name }: Cookie): Violation<'R24'> {
  return { severity: 'warning', field: 'categoryId', aspect: 'beyond', message: 'beyond', args: { name } }
}

/** Thirteen months allow comparing a month with the same month of the year before (CNIL recommendation 2020-092, art. 5). */
const AUDIENCE_MAX = 'P13M'

export const exemptAudienceLifetime = defineRecordRule({
  id: 'R25',
  name: 'exempt-audience-lifetime',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check(cookie, context) {
    const { name, lifetime } = cookie
    if (!isExemptAudience(cookie, context) || !exceeds(lifetime, AUDIENCE_MAX)) return []
    const fix = { kind: 'set', changes: { lifetime: AUDIENCE_MAX }, onlyIf: 'lifetimeReduced' } as const
    return [{ field: 'lifetime', message: 'tooLong', args: { name, lifetime }, fix }]
  },
})

/** The retention of the collected data, not of anonymous figures made from it (CNIL recommendation 2020-092, art. 5). */
const AUDIENCE_DATA_MAX = 'P25M'

export const exemptAudienceRetention = defineRecordRule({
  id: 'R27',
  name: 'exempt-audience-retention',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5, GDPR_ART_13],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check(cookie, context) {
    const { name, dataRetention } = cookie
    if (!isExemptAudience(cookie, context)) return []
    const fix = { kind: 'set', changes: { dataRetention: AUDIENCE_DATA_MAX }, onlyIf: 'dataErased' } as const
    const violation = { field: 'dataRetention', args: { name, dataRetention }, fix } as const
    if (parsePeriod(dataRetention) === null) return [{ ...violation, message: 'missing' }]
    return isLonger(dataRetention, AUDIENCE_DATA_MAX) ? [{ ...violation, message: 'tooLong' }] : []
  },
})

/** A cookie that counts the pages of one visit has to be renewed at each page, so a short one is accepted. */
const ROLLING_MAX = 'PT1H'

export const exemptAudienceRolling = defineRecordRule({
  id: 'R26',
  name: 'exempt-audience-rolling',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5, OUR_CHOICE],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check(cookie, context) {
    const { name, lifetime, renewal } = cookie
    if (!isExemptAudience(cookie, context)) return []
    if (renewal === 'fixed' || !isLonger(lifetime, ROLLING_MAX)) return []
    const message = renewal === 'renewed' ? 'renewed' : 'unknown'
    const fix = { kind: 'set', changes: { renewal: 'fixed' }, onlyIf: 'renewalStopped' } as const
    return [{ field: 'renewal', message, args: { name }, fix }]
  },
})

/**
 * Tells whether a cookie measures the audience without consent, by its ground or by its family of purposes: the conditions
 * hold for the purpose, whatever ground is named. R21 reports a ground that contradicts it.
 */
function isExemptAudience(cookie: Cookie, context: RecordContext): boolean {
  const { exemptionGround, purposeCodes } = cookie
  const measures =
    exemptionGround === 'audienceMeasurement' ||
    (exemptionGround !== '' && purposeCodes.includes('audienceMeasurement') && !isContradicted(cookie))
  return measures && isExempt(cookie, context)
}
