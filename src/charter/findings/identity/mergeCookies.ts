import { blankCookie } from '../../register/blankRecords.ts'
import type { Cookie } from '../../register/cookie.ts'
import { isEmptyValue, isSameValue } from '../../kit/values.ts'
import { canonicalLifetime } from '../../lifetime/lifetime.ts'
import type { Identified } from '../../register/register.ts'
import { findDuplicates } from './findDuplicates.ts'

/** Merges a dropped record of the same tracker into the kept one: empty fields of the kept record get its values. */
export function mergeCookies<One extends Cookie>(kept: One, dropped: Cookie): One {
  const merged = { ...kept }
  for (const field of listFilledFields(kept, dropped)) Object.assign(merged, { [field]: dropped[field] })
  return merged
}

/** Lists the fields that the merge fills from the dropped record. */
export function listFilledFields(kept: Cookie, dropped: Cookie): (keyof Cookie)[] {
  return FIELDS.filter(
    (field) => isEmptyValue(kept[field]) && !isEmptyValue(dropped[field]) && holdsFor(field, kept, dropped),
  )
}

/** Lists the fields whose value in the dropped record is lost by the merge, except in the history. */
export function listLostFields(kept: Cookie, dropped: Cookie): (keyof Cookie)[] {
  const merged = mergeCookies(kept, dropped)
  return FIELDS.filter(
    (field) => !isEmptyValue(dropped[field]) && !isSameValue(merged[field], dropped[field]),
  )
}

/** Fields that qualify others: their value is only true together with the same value of those. */
const QUALIFIED_FIELDS: Partial<Record<keyof Cookie, readonly (keyof Cookie)[]>> = {
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

/** Tells whether a value of the dropped record is true of the kept one too. A review is not: it looked at another record. */
function holdsFor(field: keyof Cookie, kept: Cookie, dropped: Cookie): boolean {
  if (field === 'reviewedOn') return false
  return (QUALIFIED_FIELDS[field] ?? []).every(
    (one) => isEmptyValue(kept[one]) || isSameField(one, kept, dropped),
  )
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

/** Tells whether R07 would offer to merge `dropped` into `kept`: both are one tracker, or `kept` is a pattern that covers it. */
export function isMergeable(dropped: Identified<Cookie>, kept: Identified<Cookie>): boolean {
  const { same, pattern } = findDuplicates(dropped, { cookies: [kept, dropped] })
  return same !== null || pattern !== null
}
