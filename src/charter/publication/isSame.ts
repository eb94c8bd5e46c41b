import type { Frozen } from './freezeRegister.ts'
import { type Publication, RENDERED_FILES } from './publication.ts'

/** Nothing that visitors read of a version would differ, but for its number, its date and its place in the history. */
export function isSame({ sha256 }: Publication, frozen: Frozen): boolean {
  return RENDERED_FILES.every((file) => file === 'json' || sha256[file] === frozen.sha256[file])
}
