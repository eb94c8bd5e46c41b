import type { ChangeFacts } from '#charter/history/change.ts'

export const sessionid = { id: 1, name: 'sessionid', version: 1, lifetime: '', providerId: 1, updatedAt: 'x' }

export const answer = {
  rule: 'R08',
  resource: 'cookies',
  recordId: 1,
  aspect: '',
  severity: 'blocker',
  reason: 'Le prestataire est interrogé.',
  until: '2027-02-28',
}

export function anEntry(facts: Partial<ChangeFacts>): ChangeFacts {
  return {
    id: 12,
    at: '2026-11-24T09:30:00.000Z',
    who: 'Ada Martin <ada@example.fr>',
    action: 'update',
    resource: 'cookies',
    recordId: 1,
    before: null,
    after: null,
    ...facts,
  }
}

const NAMES: Partial<Record<string, string>> = {
  'providers/1': 'Opendatasoft',
  'providers/2': 'Matomo',
  'cookies/1': 'sessionid',
  'cookies/2': 'csrftoken',
  'users/2': 'Émilie Rédac',
}
export const nameOf = ({ resource, id }: { resource: string; id: number }) => NAMES[`${resource}/${id}`]
