import { expect, it } from 'vitest'
import { z } from 'zod'
import { onEachEngine } from './engines.ts'

const PASSWORD = 'neuf girafes bleues dansent'
const invitedSchema = z.looseObject({ id: z.number(), invitation: z.looseObject({ link: z.string() }) })

const cookieIn = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

onEachEngine((start) => {
  it('is invited, chooses a password, signs in, is demoted, and is disabled', async () => {
    const api = await start()
    const visitor = await api.as(null)
    const invited = await api.send('POST', '/api/users', {
      name: 'Élodie',
      email: 'Elodie@example.fr',
      role: 'editor',
      language: 'fr',
    })
    const { id, invitation } = invitedSchema.parse(invited.body)
    const token = invitation.link.split('token=')[1]
    const choice = { token, newPassword: PASSWORD }
    expect((await visitor.send('POST', '/api/auth/reset-password', choice)).status).toBe(200)
    expect((await visitor.send('POST', '/api/auth/reset-password', choice)).status).toBe(404)
    const credentials = { email: 'elodie@example.fr', password: PASSWORD }
    const signedIn = await visitor.send('POST', '/api/auth/sign-in/email', credentials)
    expect(signedIn.body).toMatchObject({ person: { id, name: 'Élodie', role: 'editor' } })
    const cookie = cookieIn(signedIn.headers)
    const elodie = (method: string, path: string, body?: unknown) =>
      visitor.send(method, path, body, { cookie })

    expect((await elodie('PUT', '/api/cookies/order', { ids: [2, 1] })).status).toBe(200)
    expect((await elodie('GET', '/api/auth/list-sessions')).body).toMatchObject([{ isCurrent: true }])
    const fields = { name: 'Élodie', email: 'elodie@example.fr', language: 'fr' }
    const demoted = { ...fields, role: 'reader', disabled: false, version: 1 }
    expect((await api.send('PUT', `/api/users/${id}`, demoted)).body).toMatchObject({
      role: 'reader',
      status: 'active',
      openSessions: 1,
      disabled: false,
    })
    expect((await elodie('PUT', '/api/cookies/order', { ids: [1, 2] })).status).toBe(403)
    const disabled = { ...fields, role: 'reader', disabled: true, version: 2 }
    expect((await api.send('PUT', `/api/users/${id}`, disabled)).body).toMatchObject({
      status: 'disabled',
      openSessions: 0,
    })
    expect((await elodie('GET', '/api/cookies')).status).toBe(401)
    expect((await visitor.send('POST', '/api/auth/sign-in/email', credentials)).status).toBe(401)
    expect(api.errors).toEqual([])
  })

  it('is listed, sought and sorted like everything else', async () => {
    const api = await start()
    const list = await api.send(
      'GET',
      '/api/users?sort=["email","DESC"]&filter={"q":"example","role":["reader","editor"]}',
    )
    expect(list.headers.get('content-range')).toBe('users */0')
    const all = await api.send(
      'GET',
      '/api/users?sort=["email","DESC"]&filter={"role":["reader","editor"],"status":"invited"}',
    )
    expect(all.body).toMatchObject([{ email: 'reader@example.fr' }, { email: 'editor@example.fr' }])
    expect((await api.send('GET', '/api/users?sort=["lastSignInAt","ASC"]')).status).toBe(200)
  })

  it('is slowed down when passwords are wrong', async () => {
    const visitor = await (await start()).as(null)
    const statuses: number[] = []
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const body = { email: 'x@example.fr', password: 'not the password at all' }
      statuses.push((await visitor.send('POST', '/api/auth/sign-in/email', body)).status)
    }
    expect(statuses).toEqual([401, 401, 401, 429])
  })
})
