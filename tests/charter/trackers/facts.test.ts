import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listFacts } from '#charter/trackers/facts/facts.ts'
import { findFacts } from '#charter/trackers/findFacts.ts'

const best = (name: string, domain = '') => findFacts({ name, domain })[0]

/** Name, provider ('' where the body runs the software itself), who hosts it, lifetime, consent, family. */
const KNOWN = [
  ['_pk_id.1.fff', 'InnoCraft (Matomo Cloud)', 'either', 'P13M', 'conditional', 'analytics'],
  ['_pk_id.*', 'InnoCraft (Matomo Cloud)', 'either', 'P13M', 'conditional', 'analytics'],
  ['_pk_id', 'InnoCraft (Matomo Cloud)', 'either', 'P13M', 'conditional', 'analytics'],
  ['_pk_ses.1.fff', 'InnoCraft (Matomo Cloud)', 'either', 'PT30M', 'conditional', 'analytics'],
  ['_pk_ref.1.fff', 'InnoCraft (Matomo Cloud)', 'either', 'P6M', 'required', 'analytics'],
  ['_pk_hsr.1.fff', 'InnoCraft (Matomo Cloud)', 'either', 'PT30M', 'required', 'analytics'],
  ['piwik_ignore', 'InnoCraft (Matomo Cloud)', 'either', '', 'exempt', 'necessary'],
  ['atuserid', 'Piano (AT Internet)', 'provider', 'P13M', 'conditional', 'analytics'],
  ['atauthority', 'Piano (AT Internet)', 'provider', 'P13M', 'exempt', 'necessary'],
  ['attvtreman', 'Piano (AT Internet)', 'provider', 'P30D', 'required', 'analytics'],
  ['xtvrn', 'Piano (AT Internet)', 'provider', '', 'required', 'analytics'],
  ['etuix', 'Eulerian Technologies', 'provider', 'P13M', 'conditional', 'analytics'],
  ['_ga', 'Google', 'provider', 'P2Y', 'required', 'analytics'],
  ['_ga_ABC123', 'Google', 'provider', 'P2Y', 'required', 'analytics'],
  ['_gat_gtag_UA_1', 'Google', 'provider', 'PT1M', 'required', 'analytics'],
  ['__utma', 'Google', 'provider', 'P2Y', 'required', 'analytics'],
  ['_gcl_au', 'Google', 'provider', 'P3M', 'required', 'marketing'],
  ['NID', 'Google', 'provider', 'P6M', 'required', 'marketing'],
  ['SOCS', 'Google', 'provider', 'P13M', 'required', 'functional'],
  ['IDE', 'Google', 'provider', 'P13M', 'required', 'marketing'],
  ['_GRECAPTCHA', 'Google', 'provider', 'P179D', 'required', 'security'],
  ['VISITOR_INFO1_LIVE', 'Google', 'provider', 'P6M', 'required', 'functional'],
  ['VISITOR_PRIVACY_METADATA', 'Google', 'provider', 'P180D', 'required', 'functional'],
  ['YSC', 'Google', 'provider', 'session', 'required', 'security'],
  ['__Secure-ROLLOUT_TOKEN', 'Google', 'provider', 'P180D', 'required', 'functional'],
  ['__Secure-YEC', 'Google', 'provider', 'P13M', 'required', 'functional'],
  ['vuid', 'Vimeo', 'provider', 'P2Y', 'required', 'analytics'],
  ['v1st', 'Dailymotion', 'provider', '', 'required', 'marketing'],
  ['_fbp', 'Meta', 'provider', 'P90D', 'required', 'marketing'],
  ['_fbc', 'Meta', 'provider', 'P90D', 'required', 'marketing'],
  ['bscookie', 'LinkedIn', 'provider', 'P1Y', 'required', 'marketing'],
  ['li_sugr', 'LinkedIn', 'provider', 'P90D', 'required', 'marketing'],
  ['li_gc', 'LinkedIn', 'provider', '', 'required', 'marketing'],
  ['__atuvc', 'Oracle (AddThis)', 'provider', '', 'required', 'marketing'],
  ['crisp-client/session/*', 'Crisp IM SAS', 'provider', '', 'required', 'functional'],
  ['sessionid', 'Opendatasoft', 'provider', 'P2W', 'exempt', 'necessary'],
  ['csrftoken', 'Opendatasoft', 'provider', 'P12M', 'exempt', 'security'],
  ['django_language', 'Opendatasoft', 'provider', 'P12M', 'exempt', 'functional'],
  ['cookies_preferences', 'Opendatasoft', 'provider', 'P6M', 'exempt', 'necessary'],
  ['tarteaucitron', '', 'self', 'P365D', 'exempt', 'necessary'],
  ['eu-consent', '', 'self', 'P120D', 'exempt', 'necessary'],
  ['klaro', '', 'self', 'P120D', 'exempt', 'necessary'],
  ['cookieconsent_status', '', 'self', 'P1Y', 'exempt', 'necessary'],
  ['cookie-agreed', '', 'self', '', 'exempt', 'necessary'],
  ['cookie-agreed-version', '', 'self', '', 'exempt', 'necessary'],
  ['cmplz_statistics', '', 'self', 'P1Y', 'exempt', 'necessary'],
  ['OptanonConsent', 'OneTrust', 'provider', 'P1Y', 'exempt', 'necessary'],
  ['PHPSESSID', '', 'self', 'session', 'exempt', 'necessary'],
  ['laravel_session', '', 'self', 'session', 'exempt', 'necessary'],
  ['XSRF-TOKEN', '', 'self', 'session', 'exempt', 'security'],
  ['KEYCLOAK_IDENTITY', '', 'self', 'session', 'exempt', 'necessary'],
  ['_shibsession_64656661', '', 'self', 'session', 'exempt', 'necessary'],
  ['wordpress_logged_in_abc', '', 'self', '', 'exempt', 'necessary'],
  ['SSESSabc', '', 'self', 'P23D', 'exempt', 'necessary'],
  ['__cf_bm', 'Cloudflare', 'provider', 'PT30M', 'exempt', 'security'],
  ['BIGipServerpool_1', '', 'self', '', 'exempt', 'necessary'],
  ['TS01a2b3c4', '', 'self', '', 'exempt', 'security'],
  ['SERVERID', '', 'self', 'session', 'exempt', 'necessary'],
  ['AWSALBCORS', 'Amazon Web Services', 'provider', '', 'exempt', 'necessary'],
  ['visid_incap_12', 'Imperva', 'provider', 'P1Y', 'exempt', 'security'],
  ['incap_ses_1_12', 'Imperva', 'provider', 'session', 'exempt', 'security'],
  ['nlbi_12', 'Imperva', 'provider', 'session', 'exempt', 'necessary'],
] as const

describe('the facts in this program', () => {
  it.each(KNOWN)('know %s', (name, provider, host, lifetime, consent, purposeFamily) => {
    expect(best(name)).toMatchObject({ provider, host, lifetime, purposeFamily, ruling: { consent } })
  })

  it('offer what several products may have set', () => {
    const services = findFacts({ name: 'sessionid', domain: '' }).map(({ service }) => service)
    expect(services).toEqual(['Opendatasoft', 'Django'])
  })

  it('say nothing of a tracker of another domain', () => {
    expect(best('player', 'player.vimeo.com')).toMatchObject({ service: 'Vimeo' })
    expect(best('player', 'www.ville-exemple.fr')).toBeUndefined()
  })

  it('name their sources by title and address, and say in both languages what a tracker does', () => {
    for (const { name, source, description, lifetime, lifetimeAsWritten } of listFacts()) {
      expect(source.title, name).not.toBe('')
      expect(source.address, name).toMatch(/^https:\/\/\S+$/)
      expect(description.fr, name).not.toBe('')
      expect(description.en, name).not.toBe('')
      expect(lifetime === '', name).toBe(lifetimeAsWritten === '')
    }
  })

  it('give a ground and a reason of what they exempt, and why consent is needed of what they don’t', () => {
    for (const { name, ruling } of listFacts()) {
      const isExempt = ruling.consent === 'exempt'
      expect(ruling.consent, name).not.toBe('')
      expect(ruling.source.address, name).toMatch(/^https:\/\/\S+$/)
      expect(ruling.reason.fr === '', name).toBe(isExempt)
      expect(ruling.exemptionGround === '', name).toBe(ruling.consent === 'required')
    }
    for (const { name, ruling } of listFacts().filter(({ ruling }) => ruling.consent === 'exempt')) {
      expect(ruling.purposeCodes, name).toEqual([ruling.exemptionGround])
      expect(ruling.exemptionReason.fr.length, name).toBeGreaterThanOrEqual(30)
    }
  })

  it('never exempt what a list of advertising and embedded services calls so', () => {
    const EMBEDDED =
      /youtube|vimeo|dailymotion|addthis|sharethis|linkedin|facebook|crisp|recaptcha|doubleclick|google/i
    const found = listFacts().filter(
      ({ service, ruling }) => EMBEDDED.test(service) && ruling.consent !== 'required',
    )
    expect(found.map(({ name }) => name)).toEqual([])
  })
})

const PUBLISHED = new URL('../../../../shared/data/open-cookie-database.csv', import.meta.url)

it.runIf(existsSync(PUBLISHED))('cite the Open Cookie Database for lifetimes that it gives', () => {
  const list = readFileSync(PUBLISHED, 'utf8').toLowerCase()
  const cited = listFacts().filter(
    ({ source, lifetime }) => source.title === 'Open Cookie Database' && lifetime !== '',
  )
  expect(cited.length).toBeGreaterThan(50)
  for (const { name, lifetimeAsWritten } of cited) {
    const stem = name.replace(/[*].*$/, '').toLowerCase()
    const rows = list.split('\n').filter((row) => {
      const [, , , listed = ''] = row.split(',')
      return listed.startsWith(stem) || (listed !== '' && row.endsWith(',1') && stem.startsWith(listed))
    })
    expect(
      rows.some((row) => row.includes(lifetimeAsWritten.toLowerCase())),
      name,
    ).toBe(true)
  }
})
