import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { starterInEnglish } from '../../support/englishSeed.ts'

const english = assembleCharter(starterInEnglish(), { language: 'en' })

describe('the original charter in English', () => {
  it('has its tables in English, names as they are', () => {
    expect(renderCsv(english)).toBe(
      [
        '\uFEFFName of the provider;Service and place;Name of the cookie;Purposes',
        'Opendatasoft;Authentication (front and back office);sessionid;Remember the user from one page to the next.',
        'Opendatasoft;Choice of language (front and back office);django_language;Remember the language of the visitor',
        'Opendatasoft;API (CSRF) (front and back office);csrftoken;Fetch data by calls to the API',
        'Opendatasoft;Your preferences about cookies;cookies_preferences;Remember what the visitor chose about cookies',
        '',
      ].join('\r\n'),
    )
  })

  it('has its texts in English, and no word left in French', () => {
    const text = renderText(english)
    expect(text).toContain('Cookie charter\n\nTo offer you the best possible service, we use cookies')
    expect(text).toContain('\n\nWhat is a cookie?\n\nA “cookie” is a series of data')
    expect(text).toContain('\n\nWhat cookies are for on the platform <https://data.regionreunion.com>\n\n')
    expect(renderFragment(english)).not.toContain(' lang="fr"')
  })

  it('leaves the French page as it was, but for the way to the English one', () => {
    const charters = [starterRegister, starterInEnglish()].map((register) => assembleCharter(register))
    const [alone, beside] = charters.map((charter) => renderText(charter))
    expect(beside).toBe(alone)
  })
})
