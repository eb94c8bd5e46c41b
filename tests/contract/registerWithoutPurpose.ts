import { aRegister } from '../support/builders.ts'
import { publishable } from '../support/publishable.ts'
import type { Started } from './engines.ts'

// No rule is more likely to stay as it is.
export const PURPOSE_MISSING = { rule: 'R08', resource: 'cookies', recordId: 1 }
export const ANSWER = { reason: 'Le prestataire est interrogé.', until: '2027-03-31' }

/** Creates a register that could be published, except that its first cookie has no purpose. */
export const registerWithoutPurpose = () => {
  const register = publishable(aRegister({ cookies: [{}, { name: 'langue' }] }))
  const cookies = register.cookies.map((cookie) => (cookie.id === 1 ? { ...cookie, purpose: '?' } : cookie))
  return { ...register, cookies }
}

export const accept = (api: Pick<Started, 'send'>, answer: object = {}) =>
  api.send('POST', '/api/findings/accept', { ...PURPOSE_MISSING, ...ANSWER, ...answer })
export const publish = (api: Pick<Started, 'send'>) => api.send('POST', '/api/publications', { note: '' })
