import type { fetchUtils } from 'react-admin'
import type { LinkState, OpenSession, Person } from '#api/account.ts'
import type { Language } from '#charter/kit/language.ts'

/** What is asked of the server about one's own account, beside who is signed in (`createSession`). */
export interface AccountRequests {
  updateProfile: (profile: { name: string; language: Language }) => Promise<Person>
  /** Ends every other session of the same person. */
  changePassword: (passwords: { currentPassword: string; newPassword: string }) => Promise<void>
  listSessions: () => Promise<OpenSession[]>
  revokeSession: (id: number) => Promise<void>
  revokeOtherSessions: () => Promise<void>
  /** Answers the same whether anybody has this address. */
  requestPasswordReset: (email: string) => Promise<void>
  /** What a single-use link is for, and for whom; rejects when it can't be used any more. */
  checkLink: (token: string) => Promise<LinkState>
  /** Answers with the address to sign in with. */
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
