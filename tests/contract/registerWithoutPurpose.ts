import { aRegister } from '../support/builders.ts'
import { publishable } from '../support/publishable.ts'
import type { Started } from './engines.ts'

// No rule is more likely to stay as it is.
export const PURPOSE_MISSING = { rule: 'R08', resource: 'cookies', recordId: 1 }
export const ANSWER = { reason: 'Le prestataire est interrogé.', until: '2027-03-31' }

/** Creates a register that could be published, except that its first cookie, which needs consent, has no purpose. */
export const registerWithoutPurpose = () => {
  const said = { lifetime: 'P6M', thirdPartyAccess: 'yes', recipients: 'La régie des ports' } as const
  const register = publishable(
    aRegister({
      site: {
        withdrawalLabel: 'Gérer mes cookies',
        withdrawalUrl: '#cookies',
        columns: [
          { field: 'provider.name', label: 'Prestataire' },
          { field: 'cookie.name', label: 'Nom' },
          { field: 'cookie.purpose', label: 'Finalité' },
          { field: 'cookie.lifetime', label: 'Durée' },
          { field: 'cookie.recipients', label: 'Destinataires' },
        ],
      },
      categories: [{ name: 'Services au choix', consent: 'required' }],
      cookies: [said, { ...said, name: 'langue' }],
    }),
  )
  const cookies = register.cookies.map((cookie) => (cookie.id === 1 ? { ...cookie, purpose: '?' } : cookie))
  const sections = register.sections.map((section) =>
    section.topics.length === 0
      ? section
      : { ...section, topics: [...section.topics, 'consent' as const, 'consequences' as const] },
  )
  return { ...register, cookies, sections }
}

export const accept = (api: Pick<Started, 'send'>, answer: object = {}) =>
  api.send('POST', '/api/findings/accept', { ...PURPOSE_MISSING, ...ANSWER, ...answer })
export const publish = (api: Pick<Started, 'send'>) => api.send('POST', '/api/publications', { note: '' })
