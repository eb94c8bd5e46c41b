import { EXEMPTION_GROUNDS } from '../../register/choices.ts'
import type { Cookie } from '../../register/cookie.ts'
import { isExempt } from '../ruleContext.ts'
import { cleanText, isMissing } from '../isMissing.ts'
import { kindsOfPurpose } from '../known/purposeKinds.ts'
import { type CheckedRecords, defineRecordRule, type Violation } from '../rule.ts'
import { ARTICLE_82, EDPB_TASKFORCE, OUR_CHOICE } from '../sources.ts'
import { listConsentPurposes } from './exemptPurposes.ts'

type CheckedCookie = CheckedRecords['cookies']
type Flaw = Violation<'R21'>

/** In characters as people count them (code points). */
const MIN_LENGTH = 30
/** Longer for « other strictly necessary », where the reason alone has to name the purpose. */
const MIN_LENGTH_OTHERWISE = 80

export const exemptionGroundMissing = defineRecordRule({
  id: 'R21',
  name: 'exemption-ground-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [ARTICLE_82, EDPB_TASKFORCE, OUR_CHOICE],
  check(cookie, context) {
    if (!isExempt(cookie, context)) return []
    const unfilled = listUnfilled(cookie)
    const contradiction = contradictionIn(cookie)
    return [
      ...(unfilled.length > 1 ? [together(cookie, unfilled)] : unfilled),
      ...(contradiction ? [contradiction] : []),
    ]
  },
})

/** All of it stands in one panel of the form: it is one act, whatever its parts. */
function together({ name }: CheckedCookie, unfilled: readonly Flaw[]): Flaw {
  const [first] = unfilled
  const fields = unfilled.map(({ field }) => field).join(', ')
  return { field: first?.field ?? 'exemptionGround', message: 'several', args: { name, fields } }
}

function listUnfilled(cookie: CheckedCookie): Flaw[] {
  return [groundFlaw(cookie), purposeFlaw(cookie), reasonFlaw(cookie)].filter((flaw) => flaw !== null)
}

function isGround(ground: string): boolean {
  return EXEMPTION_GROUNDS.some((known) => known === ground)
}

function groundFlaw({ name, exemptionGround }: CheckedCookie): Flaw | null {
  if (isGround(exemptionGround)) return null
  return { field: 'exemptionGround', message: 'ground', args: { name } }
}

function purposeFlaw({ name, purposeCodes, exemptionGround }: CheckedCookie): Flaw | null {
  if (purposeCodes.length > 0) return null
  const flaw = { field: 'purposeCodes', message: 'purposes', args: { name } } as const
  if (!isGround(exemptionGround)) return flaw
  // Every ground is the name of a purpose too.
  return { ...flaw, fix: { kind: 'set', changes: { purposeCodes: [exemptionGround] } } }
}

function reasonFlaw({ name, exemptionGround, exemptionReason }: CheckedCookie): Flaw | null {
  const flaw = (message: Flaw['message'], least: number): Flaw => ({
    field: 'exemptionReason',
    message,
    args: { name, least },
  })
  if (isMissing(exemptionReason)) return flaw('reason', MIN_LENGTH)
  const length = Array.from(cleanText(exemptionReason)).length
  const least = exemptionGround === 'otherStrictlyNecessary' ? MIN_LENGTH_OTHERWISE : MIN_LENGTH
  // How long a reason has to be is our choice: the law only asks that it convinces.
  return length < least
    ? { ...flaw('reasonShort', length < MIN_LENGTH ? MIN_LENGTH : least), severity: 'warning' }
    : null
}

type Ground = Exclude<Cookie['exemptionGround'], ''>

/** The families of purposes that a ground covers, beside its own; a free ground covers whatever may be exempt by itself. */
const ALSO_COVERED: Partial<Record<Ground, readonly Cookie['purposeCodes'][number][]>> = {
  authentication: ['authSecurity', 'serviceSecurity'],
  serviceSecurity: ['authSecurity', 'authentication'],
  userInput: ['cartBilling'],
  cartBilling: ['userInput'],
  loadBalancing: ['transmissionOnly'],
  transmissionOnly: ['loadBalancing'],
}

function listCovered(ground: Ground): readonly string[] {
  return [ground, ...(ALSO_COVERED[ground] ?? [])]
}

/**
 * The ground of an exemption that follows from the families of purposes: the one that covers all of them, and is named among
 * them where several do. Empty where there is none, or no family: then it has to be asked for.
 */
export function deduceGround(purposeCodes: Cookie['purposeCodes']): Cookie['exemptionGround'] {
  if (purposeCodes.length === 0) return ''
  const covering = EXEMPTION_GROUNDS.filter((ground) => {
    const covered = listCovered(ground)
    return purposeCodes.every((code) => covered.includes(code))
  })
  return covering.find((ground) => purposeCodes.includes(ground)) ?? covering[0] ?? ''
}

/** A ground that covers none of the purposes contradicts them: what is chosen, then what is written. */
function contradictionIn(cookie: CheckedCookie): Flaw | null {
  const { name, exemptionGround } = cookie
  if (exemptionGround === '' || !isGround(exemptionGround)) return null
  const flaw = { aspect: 'contradiction', message: 'contradictory' } as const
  if (isContradicted(cookie)) {
    const purposeCodes = cookie.purposeCodes.join(', ')
    return { ...flaw, field: 'exemptionGround', args: { name, exemptionGround, purposeCodes } }
  }
  const isAudience =
    exemptionGround === 'audienceMeasurement' || cookie.purposeCodes.includes('audienceMeasurement')
  if (isAudience || exemptionGround === 'consentChoice' || exemptionGround === 'otherStrictlyNecessary')
    return null
  return kindsOfPurpose(cookie).includes('audience')
    ? { ...flaw, field: 'exemptionGround', message: 'describedOtherwise', args: { name, exemptionGround } }
    : null
}

/** Tells whether the ground of an exemption covers none of the families of purposes. */
export function isContradicted(cookie: Cookie): boolean {
  const { exemptionGround: ground, purposeCodes } = cookie
  // R22 reports purposes that no ground covers, R21 a missing part.
  if (ground === '' || !isGround(ground) || purposeCodes.length === 0) return false
  if (ground === 'otherStrictlyNecessary') return false
  if (listConsentPurposes(cookie).length > 0) return false
  const covered = listCovered(ground)
  return !purposeCodes.some((code) => covered.includes(code))
}
