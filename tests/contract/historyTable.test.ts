import { expect, it } from 'vitest'
import { readCsv } from '../charter/kit/parseRfc4180.ts'
import { aCookie, aProvider, aRegister } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

const CSV = '/api/changes.csv'

/** Returns the rows below the header, without number and time. */
async function rowsOf(api: Pick<Started, 'send'>, query: string): Promise<string[][]> {
  const { status, body } = await api.send('GET', `${CSV}?${query}`)
  expect(status).toBe(200)
  return readCsv(String(body), ';')
    .slice(1)
    .map((row) => row.slice(2))
}

const filter = (conditions: object) => `filter=${encodeURIComponent(JSON.stringify(conditions))}`

onEachEngine((start) => {
  it('is a row for each field that changed, newest first, to be taken away', async () => {
    const api = await start(aRegister())
    await api.send('PUT', '/api/cookies/1', {
      ...aCookie({ lifetime: 'P13M', notes: 'vu ; "relu"' }),
      version: 1,
    })
    const { headers, body } = await api.send('GET', `${CSV}?filter={"action":"update"}`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="historique-2026-11-24.csv"')
    expect(body).toBe(
      'Numéro;Date et heure (heure de Paris);Auteur;Action;Objet;Nom de la fiche;Numéro de la fiche;Champ;Avant;Après\r\n' +
        '6;2026-11-24T10:30:00+01:00;Ada Martin <administrator@example.fr>;Modification;Cookie;sessionid;1;Durée de vie;;13 mois\r\n' +
        '6;2026-11-24T10:30:00+01:00;Ada Martin <administrator@example.fr>;Modification;Cookie;sessionid;1;Notes;;"vu ; ""relu"""\r\n',
    )
    expect(api.errors).toEqual([])
  })

  it('is in English and with commas where that is asked for', async () => {
    const api = await start(aRegister())
    await api.send('DELETE', '/api/cookies/1')
    const { body } = await api.send('GET', `${CSV}?filter={"action":"delete"}&language=en&sep=,`)
    expect(String(body).split('\r\n')[0]).toMatch(/^Number,Date and time \(Paris time\),Author,Action,/)
    expect(String(body)).toContain(',Deletion,Cookie,sessionid,1,Provider,Opendatasoft,\r\n')
  })

  it('calls what was deleted since by the name that it had', async () => {
    const api = await start(aRegister({ providers: [{}, { name: 'Matomo' }] }))
    await api.send('PUT', '/api/cookies/1', { ...aCookie({ providerId: 2 }), version: 1 })
    await api.send('PUT', '/api/cookies/1', { ...aCookie({ providerId: 1 }), version: 2 })
    await api.send('PUT', '/api/providers/2', { ...aProvider({ name: 'Matomo Cloud' }), version: 1 })
    await api.send('DELETE', '/api/providers/2')
    const rows = await rowsOf(api, filter({ resource: 'cookies', action: 'update' }))
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['Prestataire', 'Matomo Cloud', 'Opendatasoft'],
      ['Prestataire', 'Opendatasoft', 'Matomo Cloud'],
    ])
  })

  it('is whole, however long, and as its filter says', async () => {
    const cookies = Array.from({ length: 1_203 }, (_, index) => ({ name: `c${index + 1}` }))
    const api = await start(aRegister({ cookies }))
    const names = (rows: string[][]) => [...new Set(rows.map((row) => row[3]))]
    const rows = await rowsOf(api, filter({ resource: 'cookies' }))
    expect(names(rows)).toEqual(cookies.map(({ name }) => name).toReversed())
    expect(names(await rowsOf(api, filter({ resource: 'cookies', recordId: 7 })))).toEqual(['c7'])
    expect(await rowsOf(api, filter({ at_lte: '2026-11-23' }))).toEqual([])
  })

  it('tells of accounts to administrators only', async () => {
    const api = await start(aRegister())
    const issued = await api.send('POST', '/api/users/2/link', {})
    expect(issued.status).toBe(201)
    const query = filter({ resource: 'users', action: 'issueLink' })
    expect(await rowsOf(api, query)).toEqual([
      [
        'Ada Martin <administrator@example.fr>',
        'Lien à usage unique créé',
        'Utilisateur',
        'Émilie Rédac',
        '2',
        '',
        '',
        '',
      ],
    ])
    expect(await rowsOf(await api.as('publisher'), query)).toEqual([])
  })

  it.each([
    ['range=[0,9]', { parameter: 'range' }],
    ['filter={"colour":"red"}', { parameter: 'filter', field: 'colour' }],
    ['filter={"q":"sid"}', { parameter: 'filter', field: 'q' }],
    ['sep=|', { parameter: 'sep' }],
    ['language=de', { parameter: 'language' }],
  ])('refuses %s', async (query, args) => {
    const api = await start(aRegister())
    expect(await api.send('GET', `${CSV}?${query}`)).toMatchObject({ status: 400, body: { args } })
  })
})
