import { HttpError } from 'react-admin'
import { expect, it } from 'vitest'
import { createSession } from '#admin/kit/session/createSession.ts'

const PERSON = { id: 1, name: 'Camille', email: 'camille@exemple.fr', role: 'editor', language: 'fr' }

it('does not end the session of who has signed in since a request was sent', async () => {
  const session = createSession('/api/auth', () =>
    Promise.resolve({ status: 200, headers: new Headers(), body: '', json: { person: PERSON } }),
  )
  const first = Promise.withResolvers<string>()
  const answers = [first.promise, Promise.resolve('answered')]
  const answer = session.runSignedIn(
    () => answers.shift() ?? Promise.reject(new Error('asked too often')),
    false,
  )
  await session.signIn({ email: PERSON.email, password: 'un mot de passe de test' })
  first.reject(new HttpError('errors.signedOut', 401))
  expect(await answer).toBe('answered')
  expect(session.state().ended).toBe('no')
})
