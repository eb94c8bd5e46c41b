import type { fetchUtils } from 'react-admin'
import type { LinkState, OpenSession, Person } from '#api/account.ts'
import type { Language } from '#charter/kit/language.ts'

/** The requests about the user's own account. Signing in and out is in `createSession`. */
export interface AccountRequests {
  updateProfile: (profile: { name: string; language: Language }) => Promise<Person>
  /** Also ends every other session of the user. */
  changePassword: (passwords: { currentPassword: string; newPassword: string }) => Promise<void>
  listSessions: () => Promise<OpenSession[]>
  revokeSession: (id: number) => Promise<void>
  revokeOtherSessions: () => Promise<void>
  /** Resolves in the same way whether or not an account has this address. */
  requestPasswordReset: (email: string) => Promise<void>
  /** Returns the purpose and the person of a single-use link. Rejects when the link can no longer be used. */
  checkLink: (token: string) => Promise<LinkState>
  /** Resolves to the e-mail address to sign in with. */
  resetPassword: (choice: { token: string; newPassword: string }) => Promise<string>
}

export function createAccountRequests(
  authUrl: string,
  request: typeof fetchUtils.fetchJson,
): AccountRequests {
  const post = (action: string, body: object) =>
    request(`${authUrl}/${action}`, { method: 'POST', body: JSON.stringify(body) })
  return {
    async updateProfile(profile) {
      const answer: { json: { person: Person } } = await post('update-user', profile)
      return answer.json.person
    },
    async changePassword(passwords) {
      await post('change-password', passwords)
    },
    async listSessions() {
      const answer: { json: OpenSession[] } = await request(`${authUrl}/list-sessions`)
      return answer.json
    },
    async revokeSession(id) {
      await post('revoke-session', { id })
    },
    async revokeOtherSessions() {
      await post('revoke-other-sessions', {})
    },
    async requestPasswordReset(email) {
      await post('request-password-reset', { email })
    },
    async checkLink(token) {
      const answer: { json: LinkState } = await post('check-link', { token })
      return answer.json
    },
    async resetPassword(choice) {
      const answer: { json: { email: string } } = await post('reset-password', choice)
      return answer.json.email
    },
  }
}
