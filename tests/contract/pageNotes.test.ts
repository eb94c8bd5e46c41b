import { expect, it } from 'vitest'
import { publishableStarter } from '../support/publishable.ts'
import { onEachEngine, type Started } from './engines.ts'

const speaking = {
  ...publishableStarter,
  site: { ...publishableStarter.site, pageNotes: 'yes' as const, timeZone: 'Indian/Reunion' },
}
const publish = (api: Started) => api.send('POST', '/api/publications', { note: '' })
const preview = async (api: Started, path: string) => String((await api.send('GET', path)).body)
const online = async (api: Started, number: number, file: 'html' | 'text' | 'fragment') =>
  new TextDecoder().decode((await api.store.frozenFile(number, file)) ?? undefined)
const rename = async (api: Started, name: string) => {
  const { body } = await api.send('GET', '/api/cookies/1')
  return api.send('PUT', '/api/cookies/1', { ...Object(body), name })
}
const withNumberAndDay = (page: string, number: number) =>
  page
    .replace('Version\u00A0: projet –', `Version\u00A0: ${number} –`)
    .replace(
      'Mise en ligne\u00A0: à venir –',
      'Mise en ligne\u00A0: <time datetime="2026-11-24">24 novembre 2026</time> –',
    )

onEachEngine((start) => {
  it('puts online what was previewed, byte for byte but for the number and the day', async () => {
    const api = await start(speaking)
    const first = await preview(api, '/api/draft/charte.html')
    expect((await publish(api)).status).toBe(201)
    expect(await online(api, 1, 'html')).toBe(withNumberAndDay(first, 1))
    await rename(api, 'session')
    const second = await preview(api, '/api/draft/charte.html')
    expect(second).toContain(
      'Ce qui a changé depuis la version précédente\u00A0: cookies modifiés\u00A0: session.',
    )
    expect((await publish(api)).status).toBe(201)
    expect(await online(api, 2, 'html')).toBe(withNumberAndDay(second, 2))
    expect(await online(api, 2, 'fragment')).toContain('cookies modifiés\u00A0: session.')
  })

  it('knows a page with its number on it for the one that is online', async () => {
    const api = await start(speaking)
    await publish(api)
    expect((await api.send('GET', '/api/draft/status')).body).toMatchObject({
      isOnline: true,
      differences: 0,
    })
    expect((await publish(api)).status).toBe(409)
    await rename(api, 'session')
    expect((await api.send('GET', '/api/draft/status')).body).toMatchObject({ isOnline: false })
    await publish(api)
    expect((await api.send('GET', '/api/draft/status')).body).toMatchObject({ isOnline: true, next: 3 })
    expect((await publish(api)).status).toBe(409)
  })
})
