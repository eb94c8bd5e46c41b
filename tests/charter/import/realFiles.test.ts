import { describe, expect, it } from 'vitest'
import { readFile } from '#charter/import/readFile.ts'
import { hasRealFiles, realFile } from '../../support/realFiles.ts'

describe.skipIf(!hasRealFiles)('real files (skipped without them)', () => {
  it.each([
    ['har-bbc-webinspector.har', 'har', 37, 'P2Y'],
    ['har-cnn-fiddler-bom.har', 'har', 6, 'P1D'],
    ['har-linkedin-firefox43.har', 'har', 12, 'session'],
    ['har-mousel-lu-chrome-har.har', 'har', 8, 'session'],
    ['har-sitespeed-chrome-har-1.3-headers-only.har', 'har', 5, 'P1Y'],
    ['cookies-txt-httponly.txt', 'cookiesTxt', 2, undefined],
    ['cookies-txt-malformed.txt', 'cookiesTxt', 1, undefined],
    ['cookies-txt-netscape-kooky.txt', 'cookiesTxt', 3, undefined],
    ['cookies-txt-session.txt', 'cookiesTxt', 2, 'session'],
    ['wec-inspection-2022-localstorage.json', 'websiteEvidenceCollector', 10, 'P390D'],
    ['wec-inspection-2024.json', 'websiteEvidenceCollector', 6, 'P180D'],
    ['open-cookie-database.csv', 'openCookieDatabase', 2_264, '2 years'],
    ['tcf-prebid-criteoIdSystem.json', 'tcfDisclosures', 4, 'P390D'],
    ['tcf-prebid-id5IdSystem.json', 'tcfDisclosures', 26, 'P90D'],
    ['tcf-prebid-medianetBidAdapter.json', 'tcfDisclosures', 23, 'P7D'],
    ['tcf-prebid-taboolaBidAdapter.json', 'tcfDisclosures', 35, 'P1Y'],
    ['tcf-prebid-yahooAdsBidAdapter.json', 'tcfDisclosures', 3, 'P7D'],
    ['tcf-raw-51DegreesRtdProvider.json', 'tcfDisclosures', 2, undefined],
    ['tcf-raw-adplusIdSystemDisclosure.json', 'tcfDisclosures', 2, 'P1Y'],
    ['tcf-raw-jixieBidAdapterDisclosure.json', 'tcfDisclosures', 9, 'P1Y'],
    ['tcf-raw-utiqDeviceStorageDisclosure.json', 'tcfDisclosures', 2, undefined],
    ['tarteaucitron-services.json', 'tarteaucitron', 312, undefined],
    ['registre-communes.csv', 'csv', 6, 'session'],
  ])('%s is a %s of %i rows', (file, format, count, lifetime) => {
    const { result } = readFile(realFile(file))
    if (!result.ok) throw new Error(result.unreadable.code)
    const { reading } = result
    expect([reading.format, reading.rows.length]).toEqual([format, count])
    expect(reading.rows.map(({ cells }) => cells.get('cookie.lifetime')).find(Boolean)).toBe(lifetime)
  })

  it.each([
    ['gvl-v3-slice.json', 'listWithoutCookies'],
    ['tcf-purposes-fr.json', 'listWithoutCookies'],
    ['tcf-prebid-appnexusBidAdapter.json', 'noCookie'],
    ['banner-and-export-formats.json', 'otherJson'],
  ])('%s is refused: %s', (file, code) => {
    expect(readFile(realFile(file)).result).toEqual({ ok: false, unreadable: { code, args: {} } })
  })

  it('of the Open Cookie Database have their wildcards and their domains', () => {
    const { result } = readFile(realFile('open-cookie-database.csv'))
    if (!result.ok) throw new Error(result.unreadable.code)
    const { rows } = result.reading
    expect(rows.filter(({ cells }) => cells.get('cookie.nameMatch') === 'pattern')).toHaveLength(268)
    expect(rows.filter(({ cells }) => cells.get('cookie.party') === 'third')).toHaveLength(146)
    expect(rows.every(({ cells }) => /^[\w*.-]*$/.test(cells.get('cookie.domain') ?? ''))).toBe(true)
  })
})
