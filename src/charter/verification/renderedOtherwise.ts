import { freezeRegister } from '../publication/freezeRegister.ts'
import { hasPageNotes } from '../page/assembleCharter.ts'
import { readImageAddress } from '../image/imageAddress.ts'
import { hashFile } from '../kit/canonicalJson.ts'
import type { StoredPublication } from './evidence.ts'
import { parseFrozenRegister } from './frozenFlaw.ts'

type RenderedPublication = Pick<StoredPublication, 'id' | 'number' | 'siteId' | 'at' | 'head' | 'sha256'>

/**
 * Lists the versions, by their ids, of which this program would render another page, text, table or JSON from the register that
 * they froze. `all` are those among which the one before each is found. It proves nothing against them: a later version of the program may render otherwise.
 */
export function listRenderedOtherwise(
  publications: readonly RenderedPublication[],
  readRegister: ReadFile,
  readPage: ReadFile,
  all: readonly RenderedPublication[] = publications,
): number[] {
  return publications
    .filter((one) => isRenderedOtherwise(one, previousVersion(one, all), readRegister, readPage))
    .map(({ id }) => id)
}

/** Finds the version of the same site before one. */
export function previousVersion<Version extends Pick<StoredPublication, 'siteId' | 'number'>>(
  { siteId, number }: Version,
  all: readonly Version[],
): Version | undefined {
  return all.find((one) => one.siteId === siteId && one.number === number - 1)
}

type ReadFile = (id: number) => string | null

function isRenderedOtherwise(
  { id, number, at, head, sha256 }: RenderedPublication,
  before: RenderedPublication | undefined,
  readRegister: ReadFile,
  readPage: ReadFile,
): boolean {
  const register = parseFrozenRegister(readRegister(id))
  if (register === null) return true
  const tellsChanges = hasPageNotes(register) && number > 1
  const previous = tellsChanges ? parseFrozenRegister(readRegister(before?.id ?? number - 1)) : null
  // A proof of a period does not hold the version before its first: what changed since then can't be rendered again.
  if (tellsChanges && previous === null) return false
  const logo = register.site.logo === '' ? null : findLogo(readPage(id) ?? '', register.site.logo)
  const whole = logo === null ? register : { ...register, logo }
  const rendered = freezeRegister(whole, { number, at, head }, previous)
  const names = new Set([...Object.keys(rendered.sha256), ...Object.keys(sha256)])
  const again: Readonly<Record<string, unknown>> = rendered.sha256
  return [...names].some((file) => !GIVEN.includes(file) && sha256[file] !== again[file])
}

/** The files that are not rendered from the register. */
const GIVEN = ['register', 'findings']

/** Finds the logo that a register names by its hash in the page that shows it. */
function findLogo(page: string, sha256: string): string | null {
  const [, address = ''] = LOGO.exec(page) ?? []
  const image = readImageAddress(address)
  return typeof image !== 'string' && hashFile(image.bytes) === sha256 ? address : null
}

const LOGO = /<img class="logo" src="([^"]*)"/
