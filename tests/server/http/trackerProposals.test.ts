import { afterEach, describe, expect, it } from 'vitest'
import { createApi } from '#server/http/createApi.ts'
import { createClient } from '../../contract/client.ts'
import { aCookieList } from '../../support/aCookieList.ts'
import { startApi, type StartedApi } from './startApi.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})
async function start(): Promise<StartedApi> {
  const api = await startApi()
  opened.push(api)
  return api
}

const CSV = { 'content-type': 'text/csv' }
const IMPORT = '/api/known-trackers/import'
const good = '1,Acme Metrics,Analytics,acme_,acme.example (3rd party),Counts visits,13 months,Acme,,1'

describe('what is proposed for a cookie', () => {
  it('is what is written here, with its source', async () => {
    const api = await start()
    const { status, body } = await api.send('GET', '/api/known-trackers/proposals?name=_pk_id.*')
    expect({ status, body }).toEqual({
      status: 200,
      body: [
        {
          name: '_pk_id.*',
          nameMatch: 'pattern',
          matchedBy: 'exact',
          service: 'Matomo',
          provider: 'InnoCraft (Matomo Cloud)',
          host: 'either',
          domain: '',
          party: 'first',
          purposeFamily: 'analytics',
          lifetimeAsWritten: '13 months',
          lifetime: 'P13M',
          storage: 'cookie',
          description: {
            fr: 'Mesure d’audience\u00A0: distingue un visiteur d’un autre.',
            en: 'Audience measurement: tells one visitor from another.',
          },
          ruling: {
            consent: 'conditional',
            reason: {
              fr: 'Sans accord seulement si toutes les conditions de la CNIL sont réunies, ce que vous seul pouvez confirmer\u00A0; sinon, accord requis.',
              en: 'Without consent only if all the CNIL’s conditions are met, which only you can confirm; otherwise consent is needed.',
            },
            source: {
              title: 'CNIL, Cookies\u00A0: solutions pour les outils de mesure d’audience (4 juillet 2025)',
              address: 'https://www.cnil.fr/fr/node/167364',
            },
            purposeCodes: ['audienceNonExempt'],
            exemptionGround: 'audienceMeasurement',
            exemptionReason: {
              fr: 'Mesure la seule audience du site, pour le seul compte de l’organisme, en statistiques anonymes.',
              en: 'Measures the audience of the site alone, for the body alone, as anonymous statistics.',
            },
          },
          source: {
            origin: 'facts',
            title: 'Matomo, FAQ 146: What are the cookies created by Matomo JavaScript Tracking client?',
            address: 'https://matomo.org/faq/general/faq_146/',
            on: null,
          },
        },
      ],
    })
  })

  it('comes from the imported list with its name and the day of the import', async () => {
    const api = await start()
    await api.send('POST', IMPORT, aCookieList(good), CSV)
    const { body } = await api.send('GET', '/api/known-trackers/proposals?name=acme_x&domain=acme.example')
    expect(body).toMatchObject([
      {
        provider: 'Acme',
        ruling: { consent: 'required', purposeCodes: ['audienceNonExempt'] },
        lifetime: 'P13M',
        description: { fr: '', en: 'Counts visits' },
        source: { origin: 'imported', title: 'Open Cookie Database', on: '2026-11-24' },
      },
    ])
  })

  it('ends with who stands behind the domain, where that is known', async () => {
    const { store, accounts, cookie } = await start()
    const owner = { domain: 'acme.example', service: 'Acme Metrics', company: 'Acme', category: 'analytics' }
    const app = createApi({
      store,
      accounts,
      now: () => new Date('2026-11-24T09:30:00.000Z'),
      ownerOf: (domain) => (domain === 'www.acme.example' ? owner : null),
    })
    const client = createClient(async (request) => app.fetch(request), cookie)
    const ask = async (query: string) =>
      (await client.send('GET', `/api/known-trackers/proposals?${query}`)).body
    expect(await ask('name=_ga&domain=www.acme.example')).toMatchObject([
      { name: '_ga', provider: 'Google', matchedBy: 'exact' },
      {
        name: '',
        provider: 'Acme',
        purposeFamily: 'analytics',
        matchedBy: 'domain',
        source: { origin: 'thirdPartyWeb' },
      },
    ])
    expect(await ask('domain=other.example')).toEqual([])
  })

  it('is nothing where nothing is known', async () => {
    const api = await start()
    expect(await namesFor(api, 'unheard-of')).toEqual([])
    expect((await api.send('GET', '/api/known-trackers/proposals')).body).toEqual([])
  })

  it.each([
    ['/api/known-trackers/proposals?nom=x', 'nom'],
    ['/api/known-trackers/proposals?name=x&name=y', 'name'],
  ])('is refused where the question can’t be read: %s', async (path, parameter) => {
    const api = await start()
    expect(await api.send('GET', path)).toMatchObject({ status: 400, body: { args: { parameter } } })
  })
})

async function namesFor(api: StartedApi, name: string): Promise<unknown[]> {
  const { body } = await api.send('GET', `/api/known-trackers/proposals?name=${encodeURIComponent(name)}`)
  return Array.isArray(body) ? body.map((proposal: { name: string }) => proposal.name) : [body]
}
