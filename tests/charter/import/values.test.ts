import { describe, expect, it } from 'vitest'
import { dropPersonalFromName } from '#charter/import/cell/dropPersonal.ts'
import { readValue } from '#charter/import/cell/readValue.ts'
import { fieldOf } from '#charter/register/fields.ts'

function read(resource: string, name: string, text: string) {
  const field = fieldOf(resource, name)
  if (!field) throw new Error(`No field ${name}`)
  const result = readValue(name, field, text)
  return 'value' in result ? result.value : result.code
}

describe('the words of a cell', () => {
  it.each<[string, string, string, unknown]>([
    ['providers', 'country', 'France', 'FR'],
    ['providers', 'country', 'Etats-Unis', 'US'],
    ['providers', 'country', 'USA', 'US'],
    ['providers', 'country', 'UK', 'GB'],
    ['providers', 'country', 'Belgique / UE', 'BE'],
    ['providers', 'country', 'France (auto-hébergé ou serveur UE)', 'FR'],
    ['providers', 'country', 'Union européenne', 'EU'],
    ['providers', 'country', 'France et Allemagne', 'notACountry'],
    ['providers', 'country', 'Ailleurs', 'notACountry'],
    ['providers', 'hostingCountries', 'France, Bonaire, Saint-Eustache et Saba', ['FR', 'BQ']],
    [
      'providers',
      'hostingCountries',
      'Virgin Islands, British, Bonaire, Sint Eustatius and Saba',
      ['VG', 'BQ'],
    ],
    ['providers', 'hostingCountries', 'France et Irlande', ['FR', 'IE']],
    ['providers', 'transferSafeguard', 'Clauses contractuelles types (CCT)', 'scc'],
    ['providers', 'website', 'www.matomo.org/fr', 'https://www.matomo.org/fr'],
    ['providers', 'website', 'leur site', 'notAnAddress'],
    ['providers', 'reviewedOn', '5/1/2026', '2026-01-05'],
    ['providers', 'reviewedOn', '1er février 2026', '2026-02-01'],
    ['providers', 'reviewedOn', '24 November 2026', '2026-11-24'],
    ['providers', 'reviewedOn', '2026-02-30', 'notADay'],
    ['categories', 'consent', 'Toujours actif', 'exempt'],
    ['categories', 'consent', 'non (exempté)', 'exempt'],
    ['categories', 'consent', 'OUI', 'required'],
    ['categories', 'consent', 'Soumis à consentement', 'required'],
    ['cookies', 'party', '3rd party', 'third'],
    ['cookies', 'party', 'Interne', 'first'],
    ['cookies', 'storage', 'HTTP Cookie', 'cookie'],
    ['cookies', 'storage', 'HTML Local Storage', 'localStorage'],
    ['cookies', 'storage', 'armoire', 'notAChoice'],
    ['cookies', 'thirdPartyAccess', 'oui', 'yes'],
    ['cookies', 'thirdPartyAccess', 'peut-être', 'notAnAnswer'],
    ['cookies', 'dataRetention', '25 mois', 'P25M'],
    ['cookies', 'dataRetention', 'longtemps', 'notAPeriod'],
    ['cookies', 'lifetime', '1 an et 1 mois', 'P1Y1M'],
    ['cookies', 'lifetime', 'un certain temps', 'notALifetime'],
    [
      'cookies',
      'purposeCodes',
      'Authentification, Personnalisation de l’interface demandée (langue, présentation)',
      ['authentication', 'uiPreference'],
    ],
    ['cookies', 'notes', '', ''],
  ])('are read as values: %s.%s %s', (resource, name, text, value) => {
    expect(read(resource, name, text)).toEqual(value)
  })
})

describe('a technical name', () => {
  it.each([
    ['AMCV_1FA1234567890ABC0A490D4D@AdobeOrg', 'AMCV_*@AdobeOrg'],
    ['_ga_ABC123DEF4', '_ga_ABC123DEF4'],
    ['user_jean@exemple.fr', '*'],
    ['wp-settings-time-12', 'wp-settings-time-12'],
    ['visit_20261129123456', 'visit_*'],
  ])('loses what is somebody’s number: %s', (name, kept) => {
    expect(dropPersonalFromName(name)).toBe(kept)
  })
})
