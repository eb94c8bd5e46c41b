import { expect, it } from 'vitest'
import { aCookieList } from '../support/aCookieList.ts'
import { onEachEngine } from './engines.ts'

const CSV = { 'content-type': 'text/csv' }
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => `${at},Acme’s,Analytics,acme${at}_,,« Compte »,13 months,Acme,,1`)

onEachEngine((start) => {
  it('keeps a list of many known trackers, and the last one only', async () => {
    const api = await start()
    await api.send('POST', '/api/known-trackers/import', aCookieList(...rows(450)), CSV)
    const second = await api.send('POST', '/api/known-trackers/import', aCookieList(...rows(401)), CSV)
    expect(second).toMatchObject({ status: 200, body: { imported: { count: 401 } } })
    expect(await api.send('GET', '/api/known-trackers')).toMatchObject({
      body: { imported: { count: 401, leftOut: 0 } },
    })
    const proposed = async (name: string) =>
      (await api.send('GET', `/api/known-trackers/proposals?name=${name}`)).body
    expect(await proposed('acme400_x')).toMatchObject([
      { service: 'Acme’s', lifetime: 'P13M', description: { fr: '', en: '« Compte »' } },
    ])
    expect(await proposed('acme401_x')).toEqual([])
    expect(api.errors).toEqual([])
  })
})
