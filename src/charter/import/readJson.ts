import { readJsonConfiguration } from './consent/readConfiguration.ts'
import { type ReadResult, unreadable } from './reading.ts'
import { isBrowserCookies, readBrowserCookies } from './scans/readBrowserCookies.ts'
import { isDisclosures, readDisclosures } from './scans/readDisclosures.ts'
import { isEvidence, readEvidence } from './scans/readEvidence.ts'
import { isHar, readHar } from './scans/readHar.ts'
import { readOpenCookieDatabaseJson } from './scans/readOpenCookieDatabase.ts'
import { isScannerJson, readScannerJson } from './scans/readScannerJson.ts'

/** Levels of lists and objects within one another: no format has a third of it. */
const DEPTH_MAX = 200

/** Reads JSON of whichever format, by the names that only this format has. */
export function readJson(value: unknown): ReadResult {
  if (isDeeper(value, DEPTH_MAX)) return unreadable('tooDeep')
  if (isHar(value)) return readHar(value)
  if (isEvidence(value)) return readEvidence(value)
  if (isScannerJson(value)) return readScannerJson(value)
  if (isBrowserCookies(value)) return readBrowserCookies(value)
  if (isListWithoutCookies(value)) return unreadable('listWithoutCookies')
  if (isDisclosures(value)) return readDisclosures(value)
  return readOpenCookieDatabaseJson(value) ?? readJsonConfiguration(value) ?? unreadable('otherJson')
}

/** The list of vendors of the TCF, and translations of its purposes. */
function isListWithoutCookies(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'vendorListVersion' in value && 'purposes' in value
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1))
}
