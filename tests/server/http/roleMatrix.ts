import type { Role } from '#api/access.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Line {
  /** The resource's name in the history. */
  resource: string
  may: Partial<Record<Method, readonly Role[] | 'anybody'>>
}

const ALL: readonly Role[] = ['reader', 'editor', 'publisher', 'administrator']
const EDITORS: readonly Role[] = ['editor', 'publisher', 'administrator']
const PUBLISHERS: readonly Role[] = ['publisher', 'administrator']
const ADMINISTRATORS: readonly Role[] = ['administrator']

/**
 * The permissions of each path, written by hand and not derived from the server's own table, so that it can prove that
 * one wrong. A missing method is refused to all roles, with 405 to people who are signed in.
 */
export const MATRIX: Readonly<Record<string, Line>> = {
  // The only paths that need no session.
  '/api/auth/get-session': { resource: 'session', may: { GET: 'anybody' } },
  '/api/auth/sign-in/email': { resource: 'session', may: { POST: 'anybody' } },
  '/api/auth/sign-out': { resource: 'session', may: { POST: 'anybody' } },
  '/api/auth/request-password-reset': { resource: 'session', may: { POST: 'anybody' } },
  '/api/auth/check-link': { resource: 'session', may: { POST: 'anybody' } },
  '/api/auth/reset-password': { resource: 'session', may: { POST: 'anybody' } },

  '/api/auth/update-user': { resource: 'account', may: { POST: ALL } },
  '/api/auth/change-password': { resource: 'account', may: { POST: ALL } },
  '/api/auth/list-sessions': { resource: 'account', may: { GET: ALL } },
  '/api/auth/revoke-session': { resource: 'account', may: { POST: ALL } },
  '/api/auth/revoke-other-sessions': { resource: 'account', may: { POST: ALL } },

  '/api/users': { resource: 'users', may: { GET: ADMINISTRATORS, POST: ADMINISTRATORS } },
  '/api/users/:id': { resource: 'users', may: { GET: ADMINISTRATORS, PUT: ADMINISTRATORS } },
  '/api/users/:id/link': { resource: 'users', may: { POST: ADMINISTRATORS } },
  '/api/users/:id/sessions': { resource: 'users', may: { DELETE: ADMINISTRATORS } },

  '/api/providers': {
    resource: 'providers',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
  },
  '/api/providers/:id/restore': { resource: 'providers', may: { POST: EDITORS } },
  '/api/providers/:id': { resource: 'providers', may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS } },
  '/api/categories': {
    resource: 'categories',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
  },
  '/api/categories/:id/restore': { resource: 'categories', may: { POST: EDITORS } },
  '/api/categories/:id': { resource: 'categories', may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS } },
  '/api/categories/order': { resource: 'categories', may: { PUT: EDITORS } },
  '/api/cookies': {
    resource: 'cookies',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
  },
  '/api/cookies/:id/merge': { resource: 'cookies', may: { POST: EDITORS } },
  '/api/cookies/:id/restore': { resource: 'cookies', may: { POST: EDITORS } },
  '/api/cookies/:id': { resource: 'cookies', may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS } },
  '/api/cookies/order': { resource: 'cookies', may: { PUT: EDITORS } },
  '/api/sections': {
    resource: 'sections',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
  },
  '/api/sections/:id/restore': { resource: 'sections', may: { POST: EDITORS } },
  '/api/sections/:id': { resource: 'sections', may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS } },
  '/api/sections/order': { resource: 'sections', may: { PUT: EDITORS } },
  '/api/sites': { resource: 'sites', may: { GET: ALL, PATCH: PUBLISHERS } },
  '/api/sites/:id/restore': { resource: 'sites', may: { POST: PUBLISHERS } },
  '/api/sites/:id': { resource: 'sites', may: { GET: ALL, PUT: PUBLISHERS } },

  '/api/publications': { resource: 'publications', may: { GET: ALL, POST: PUBLISHERS } },
  '/api/publications/:id': { resource: 'publications', may: { GET: ALL } },
  '/api/publications/:id/register': { resource: 'publications', may: { GET: ALL } },
  '/api/publications/:id/restore': { resource: 'publications', may: { POST: PUBLISHERS } },
  '/api/publications/at': { resource: 'publications', may: { GET: ALL } },
  '/api/publications/compare': { resource: 'publications', may: { GET: ALL } },

  '/api/publications/:id/findings': { resource: 'publications', may: { GET: ALL } },

  '/api/findings': { resource: 'findings', may: { GET: ALL } },
  '/api/findings.csv': { resource: 'findings', may: { GET: ALL } },
  '/api/findings/counts': { resource: 'findings', may: { GET: ALL } },
  '/api/findings/records': { resource: 'findings', may: { GET: ALL } },
  '/api/findings/accept': { resource: 'findings', may: { POST: PUBLISHERS } },
  '/api/findings/withdraw': { resource: 'findings', may: { POST: PUBLISHERS } },

  '/api/proof.zip': { resource: 'proof', may: { GET: PUBLISHERS } },

  '/api/known-trackers': { resource: 'trackers', may: { GET: EDITORS } },
  '/api/known-trackers/import': { resource: 'trackers', may: { POST: ADMINISTRATORS } },
  '/api/known-trackers/proposals': { resource: 'trackers', may: { GET: EDITORS } },

  '/api/changes/authors': { resource: 'changes', may: { GET: ALL } },
  '/api/changes.csv': { resource: 'changes', may: { GET: ALL } },
  '/api/changes': { resource: 'changes', may: { GET: ALL } },
  '/api/draft': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/status': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/charte.html': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/charte.txt': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/charte.csv': { resource: 'draft', may: { GET: ALL } },
  '/api/cookies.csv': { resource: 'draft', may: { GET: ALL } },

  '/api/openapi.json': { resource: 'documentation', may: { GET: ADMINISTRATORS } },
}
