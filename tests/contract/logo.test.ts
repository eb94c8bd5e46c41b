import { expect, it } from 'vitest'
import { z } from 'zod'
import { imageAddress } from '#charter/image/imageAddress.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { publishableStarter } from '../support/publishable.ts'
import { aPng } from '../support/images.ts'
import { onEachEngine, type Started } from './engines.ts'

const speaking = {
  ...publishableStarter,
  site: { ...publishableStarter.site, pageNotes: 'yes' as const, controller: 'Région Exemple' },
}
const wide = { address: imageAddress({ mediaType: 'image/png' }, aPng()), sha256: hashFile(aPng()) }
const narrow = {
  address: imageAddress({ mediaType: 'image/png' }, aPng({ width: 30, height: 30 })),
  sha256: hashFile(aPng({ width: 30, height: 30 })),
}

const set = async (api: Started, fields: object) => {
  const { body } = await api.send('GET', '/api/sites/1')
  return api.send('PUT', '/api/sites/1', { ...Object(body), ...fields })
}
const preview = async (api: Started) => String((await api.send('GET', '/api/draft/charte.html')).body)
const entry = async (api: Started) => {
  const { body } = await api.send('GET', '/api/changes?range=[0,0]')
  return z.tuple([z.looseObject({ id: z.number() })]).parse(body)[0]
}
const countImages = async (api: Started) =>
  Number((await api.query('select count(*) as number from images'))[0]?.['number'])

onEachEngine((start) => {
  it('is stored once, and told by its hash in the record and in the history', async () => {
    const api = await start(speaking)
    expect(await set(api, { logo: wide.address })).toMatchObject({
      status: 200,
      body: { logo: wide.sha256, version: 2 },
    })
    expect(await entry(api)).toMatchObject({ before: { logo: '' }, after: { logo: wide.sha256 } })
    expect(await set(api, { title: 'Cookies' })).toMatchObject({
      body: { logo: wide.sha256, title: 'Cookies' },
    })
    expect(await set(api, { logo: wide.address, title: 'Charte' })).toMatchObject({
      body: { logo: wide.sha256 },
    })
    expect(await countImages(api)).toBe(1)
    expect(JSON.stringify((await api.send('GET', '/api/changes')).body)).not.toContain('data:image')
  })

  it('stands in the page that is previewed and, byte for byte, in the one that goes online', async () => {
    const api = await start(speaking)
    expect(await preview(api)).not.toContain('<img')
    await set(api, { logo: wide.address })
    const seen = await preview(api)
    expect(seen).toContain(
      `<p class="body"><img class="logo" src="${wide.address}" alt="" width="128" height="64">Région Exemple</p>`,
    )
    expect((await api.send('GET', '/api/draft')).body).toMatchObject({
      site: { logo: wide.sha256 },
      logo: wide.address,
    })
    expect((await api.send('POST', '/api/publications', { note: '' })).status).toBe(201)
    const online = new TextDecoder().decode((await api.store.frozenFile(1, 'html')) ?? undefined)
    const published = seen
      .replace('Version\u00A0: projet –', 'Version\u00A0: 1 –')
      .replace('à venir –', '<time datetime="2026-11-24">24 novembre 2026</time> –')
    expect(online).toBe(published)
    const frozen = new TextDecoder().decode((await api.store.frozenFile(1, 'register')) ?? undefined)
    expect(frozen).toContain(`"logo":"${wide.sha256}"`)
    expect(frozen).not.toContain('data:image')
    expect((await api.send('GET', '/api/draft/status')).body).toMatchObject({
      isOnline: true,
      differences: 0,
    })
    expect(api.errors).toEqual([])
  })

  it('is the earlier one again when an earlier state of the site is', async () => {
    const api = await start(speaking)
    await set(api, { logo: wide.address })
    const { id } = await entry(api)
    await set(api, { logo: narrow.address })
    await set(api, { logo: '' })
    expect(await preview(api)).not.toContain('<img')
    const restored = await api.send('POST', '/api/sites/1/restore', { change: id, version: 4 })
    expect(restored).toMatchObject({ status: 200, body: { logo: wide.sha256 } })
    expect(await preview(api)).toContain(wide.address)
  })

  it('is the one of a version again when the draft starts over from it', async () => {
    const api = await start(speaking)
    await set(api, { logo: wide.address })
    await api.send('POST', '/api/publications', { note: '' })
    await set(api, { logo: narrow.address })
    expect(await preview(api)).toContain(narrow.address)
    expect((await api.send('POST', '/api/publications/1/restore', {})).status).toBe(200)
    expect(await preview(api)).toContain(wide.address)
  })

  it('is told as a change of the page, by what a visitor sees of it', async () => {
    const api = await start(speaking)
    await api.send('POST', '/api/publications', { note: '' })
    await set(api, { logo: wide.address })
    expect((await api.send('GET', '/api/draft/status')).body).toMatchObject({ differences: 1 })
    expect(await preview(api)).toContain('présentation ou coordonnées')
  })

  it('is stored without what it says beside its pixels', async () => {
    const api = await start(speaking)
    const photographed = imageAddress(
      { mediaType: 'image/png' },
      aPng({ chunks: ['eXIf'], says: 'rue de la Paix' }),
    )
    expect(await set(api, { logo: photographed })).toMatchObject({ body: { logo: wide.sha256 } })
    expect(await preview(api)).toContain(wide.address)
  })

  it('is refused with its reason, and nothing of it is stored', async () => {
    const api = await start(speaking)
    const spoofed = wide.address.replace('image/png', 'image/jpeg')
    for (const [logo, message] of [
      [spoofed, 'errors.image.kind'],
      [wide.address.slice(0, -8), 'errors.image.broken'],
      ['f'.repeat(64), 'errors.image.unknown'],
      ['https://example.fr/logo.png', 'errors.image.kind'],
    ])
      expect(await set(api, { logo })).toMatchObject({ status: 422, body: { errors: { logo: { message } } } })
    expect(await countImages(api)).toBe(0)
    expect((await api.send('GET', '/api/sites/1')).body).toMatchObject({ logo: '', version: 1 })
  })

  it('is not stored for whoever may not write the site', async () => {
    const api = await start(speaking)
    const reader = await api.as('reader')
    const { body } = await reader.send('GET', '/api/sites/1')
    expect((await reader.send('PUT', '/api/sites/1', { ...Object(body), logo: wide.address })).status).toBe(
      403,
    )
    expect(await countImages(api)).toBe(0)
  })

  it('cannot be changed nor deleted where it is stored', async () => {
    const api = await start(speaking)
    await set(api, { logo: wide.address })
    await expect(api.query(`update images set sha256 = '${narrow.sha256}'`)).rejects.toThrow(/append-only/)
    await expect(api.query('delete from images')).rejects.toThrow(/append-only/)
  })
})
