import { blankCookie } from '../../blankRecords.ts'
import type { Cookie } from '../../cookie.ts'

/** What `kept` gets from a record of the same tracker that goes: what it says itself, and the other's where it says nothing. */
export function mergeCookies<Kept extends Cookie>(kept: Kept, dropped: Cookie): Kept {
  const merged = { ...kept }
  for (const field of filledByMerge(kept, dropped)) Object.assign(merged, { [field]: dropped[field] })
  return merged
}

/** The fields that the kept record leaves empty and the other does not. */
export function filledByMerge(kept: Cookie, dropped: Cookie): (keyof Cookie)[] {
  return FIELDS.filter((field) => isEmpty(kept[field]) && !isEmpty(dropped[field]))
}

/** The fields of which the other says something else: lost, but for the history. */
export function lostByMerge(kept: Cookie, dropped: Cookie): (keyof Cookie)[] {
  return FIELDS.filter(
    (field) =>
      !isEmpty(kept[field]) && !isEmpty(dropped[field]) && String(kept[field]) !== String(dropped[field]),
  )
}

const FIELDS = Object.keys(blankCookie).filter(isField)

function isField(name: string): name is keyof Cookie {
  return name in blankCookie
}

function isEmpty(value: Cookie[keyof Cookie]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
