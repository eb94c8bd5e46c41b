import { expect, it } from 'vitest'
import { publishableStarter } from '../support/publishable.ts'
import { publishOldLook } from '../support/publishOldLook.ts'
import { onEachEngine } from './engines.ts'

onEachEngine((start) => {
  it('knows what is online, and that a page which looks otherwise since an upgrade is not', async () => {
    const api = await start(publishableStarter)
    const readStatus = async () => (await api.send('GET', '/api/draft/status')).body
    expect(await readStatus()).toMatchObject({ online: null, isOnline: false })
    await api.send('POST', '/api/publications', { note: '' })
    expect(await readStatus()).toMatchObject({ online: { number: 1 }, differences: 0, isOnline: true })
    await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { name: 'sid' })
    expect(await readStatus()).toMatchObject({ differences: 1, isOnline: false })
    await publishOldLook(api.store, { who: 'local', at: '2026-11-25T10:00:00.000Z' })
    expect(await readStatus()).toMatchObject({ online: { number: 3 }, differences: 0, isOnline: false })
    expect(await api.send('POST', '/api/publications', { note: '' })).toMatchObject({
      status: 201,
      body: { number: 4, changed: 0 },
    })
    expect(await readStatus()).toMatchObject({ online: { number: 4 }, differences: 0, isOnline: true })
  })
})
