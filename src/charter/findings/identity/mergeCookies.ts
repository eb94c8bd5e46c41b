import { blankCookie } from '../../register/blankRecords.ts'
import type { Cookie } from '../../register/cookie.ts'
import { isEmptyValue, isSameValue } from '../../kit/values.ts'
import { canonicalLifetime } from '../../lifetime/lifetime.ts'
import type { Identified } from '../../register/register.ts'
import { findDuplicates } from './findDuplicates.ts'

/** What `kept` gets from a record of the same tracker that goes: what it says itself, and the other's where it says nothing. */
export function mergeCookies<Kept extends Cookie>(kept: Kept, dropped: Cookie): Kept {
  const merged = { ...kept }
  for (const field of filledByMerge(kept, dropped)) Object.assign(merged, { [field]: dropped[field] })
  return merged
}

/** The fields that the kept record leaves empty and the other does not. */
export function filledByMerge(kept: Cookie, dropped: Cookie): (keyof Cookie)[] {
  return FIELDS.filter(
    (field) => isEmptyValue(kept[field]) && !isEmptyValue(dropped[field]) && holdsFor(field, kept, dropped),
  )
}

/** The fields of which the other says something that the kept record will not: lost, but for the history. */
export function lostByMerge(kept: Cookie, dropped: Cookie): (keyof Cookie)[] {
  const merged = mergeCookies(kept, dropped)
  return FIELDS.filter(
    (field) => !isEmptyValue(dropped[field]) && !isSameValue(merged[field], dropped[field]),
  )
}

/** What some fields are about: what is said of one value is not true of another. */
const ABOUT: Partial<Record<keyof Cookie, readonly (keyof Cookie)[]>> = {
  lifetimeNote: ['lifetime'],
  lifetimeAsWritten: ['lifetime'],
  lifetimeConfirmed: ['lifetime', 'lifetimeAsWritten'],
  renewal: ['lifetime'],
  recipients: ['thirdPartyAccess'],
  storageNote: ['storage'],
  // A category that needs consent has no exemption.
  exemptionGround: ['categoryId'],
  exemptionReason: ['categoryId', 'exemptionGround'],
  audienceConditions: ['categoryId', 'exemptionGround'],
  audienceAssessmentUrl: ['categoryId', 'exemptionGround'],
}

/** Whether what the other says in a field holds for the kept record too: nobody has reviewed that one. */
function holdsFor(field: keyof Cookie, kept: Cookie, dropped: Cookie): boolean {
  if (field === 'reviewedOn') return false
  return (ABOUT[field] ?? []).every((about) => isEmptyValue(kept[about]) || isSameField(about, kept, dropped))
}

function isSameField(field: keyof Cookie, kept: Cookie, dropped: Cookie): boolean {
  return field === 'lifetime'
    ? canonicalLifetime(kept.lifetime) === canonicalLifetime(dropped.lifetime)
    : isSameValue(kept[field], dropped[field])
}

const FIELDS = Object.keys(blankCookie).filter(isField)

function isField(name: string): name is keyof Cookie {
  return name in blankCookie
}

/** Whether R07 would offer to merge `dropped` into `kept`: both are one tracker, or `kept` is a pattern that stands for it. */
export function isMergeable(dropped: Identified<Cookie>, kept: Identified<Cookie>): boolean {
  const { same, pattern } = findDuplicates(dropped, { cookies: [kept, dropped] })
  return same !== null || pattern !== null
}
