import type { Store } from '#server/http/store.ts'

/** Accepts until 31 January 2027 the finding that the cookie NID has a vague purpose. */
export async function acceptVaguePurpose(store: Store, recordId: number): Promise<void> {
  await store.acceptFindings(
    [
      {
        rule: 'R09',
        resource: 'cookies',
        recordId,
        field: 'purpose',
        aspect: '',
        severity: 'warning',
        statement: '{"args":{"name":"NID"},"message":"vague"}',
        reason: 'Réponse attendue',
        until: '2027-01-31',
      },
    ],
    { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:00:00.000Z' },
  )
}
