import type { Frozen } from './freezeRegister.ts'
import { FROZEN_FILES, type Publication } from './publication.ts'

/** Nothing that a version keeps would differ, but for its number, its date and its place in the history. */
export function isSame({ sha256 }: Publication, frozen: Frozen): boolean {
  return FROZEN_FILES.every((file) => file === 'json' || sha256[file] === frozen.sha256[file])
}
