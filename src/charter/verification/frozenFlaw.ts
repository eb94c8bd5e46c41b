import type { StoredEntry } from '../history/change.ts'
import { readFrozenRegister } from '../publication/readFrozenRegister.ts'
import { differingField } from '../history/differingField.ts'
import {
  recordsOf,
  type Register,
  REGISTER_RESOURCES,
  type RegisterRecord,
  type RegisterResource,
} from '../register/register.ts'
import { viewSite } from '../register/wholeRegister.ts'
import { leftRegister } from './leftRegister.ts'
import type { Replay } from './replayHistory.ts'
import type { Flaw } from './verdict.ts'

/**
 * Compares the register that a version froze with what its site had of the one that the history had left when the entry
 * published it; returns the first difference, or null. The field is `id` where a record is in one of the two only.
 */
export function frozenFlaw(
  entry: StoredEntry,
  siteId: number,
  frozen: Register | null,
  { left }: Replay,
): Flaw | null {
  const { id, recordId } = entry
  const where = { reason: 'frozen', id, entry, number: recordId ?? 0 } as const
  const ofVersion = { ...where, resource: 'publications', recordId: recordId ?? 0 }
  if (frozen === null) return { ...ofVersion, field: 'register' }
  const view = viewSite(leftRegister(left), siteId)
  if (view === null) return { ...ofVersion, field: 'siteId' }
  for (const resource of REGISTER_RESOURCES) {
    const found = recordsById(frozen, resource)
    const states = recordsById(view, resource)
    for (const subject of new Set([...states.keys(), ...found.keys()])) {
      const [state, record] = [states.get(subject), found.get(subject)]
      const isInBoth = state !== undefined && record !== undefined
      const field = isInBoth ? differingField(resource, state, record) : 'id'
      if (field !== undefined) return { ...where, resource, recordId: subject, field }
    }
  }
  return null
}

function recordsById(register: Register, resource: RegisterResource): ReadonlyMap<number, RegisterRecord> {
  return new Map(recordsOf(register, resource).map((record) => [record.id, record]))
}
/** Parses the register of a version; null when the file is missing or holds none. */
export function parseFrozenRegister(json: string | null): Register | null {
  try {
    return json === null ? null : readFrozenRegister(json)
  } catch {
    return null
  }
}
