import type { Role } from '#api/access.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Line {
  /** The resource's name in the history. */
  resource: string
  may: Partial<Record<Method, readonly Role[] | 'anybody'>>
  /** The sites whose charters the walk's writes change, which an account that is limited to sites must have. */
  on?: Partial<Record<Method, Touched>>
}

/**
 * Those of the two sites of the walk; or that it changes none, for whatever reason (what is in use is deleted for nobody); or that it
 * adds one.
 */
export type Touched = readonly number[] | 'none' | 'adds'

const ALL: readonly Role[] = ['reader', 'editor', 'publisher', 'administrator']
const EDITORS: readonly Role[] = ['editor', 'publisher', 'administrator']
const PUBLISHERS: readonly Role[] = ['publisher', 'administrator']
const ADMINISTRATORS: readonly Role[] = ['administrator']

const FIRST: readonly number[] = [1]
const BOTH: readonly number[] = [1, 2]

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

  '/api/auth/update-user': { resource: 'account', may: { POST: ALL }, on: { POST: 'none' } },
  '/api/auth/change-password': { resource: 'account', may: { POST: ALL }, on: { POST: 'none' } },
  '/api/auth/list-sessions': { resource: 'account', may: { GET: ALL } },
  '/api/auth/revoke-session': { resource: 'account', may: { POST: ALL }, on: { POST: 'none' } },
  '/api/auth/revoke-other-sessions': { resource: 'account', may: { POST: ALL }, on: { POST: 'none' } },

  '/api/users': { resource: 'users', may: { GET: ADMINISTRATORS, POST: ADMINISTRATORS } },
  '/api/users/:id': { resource: 'users', may: { GET: ADMINISTRATORS, PUT: ADMINISTRATORS } },
  '/api/users/:id/link': { resource: 'users', may: { POST: ADMINISTRATORS } },
  '/api/users/:id/sessions': { resource: 'users', may: { DELETE: ADMINISTRATORS } },

  '/api/providers': {
    resource: 'providers',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
    on: { POST: 'none', PATCH: FIRST, DELETE: 'none' },
  },
  '/api/providers/:id/replace': { resource: 'providers', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/providers/:id/restore': { resource: 'providers', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/providers/:id': {
    resource: 'providers',
    may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS },
    on: { PUT: FIRST, DELETE: 'none' },
  },
  '/api/categories': {
    resource: 'categories',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
    on: { POST: 'none', PATCH: FIRST, DELETE: 'none' },
  },
  '/api/categories/:id/replace': { resource: 'categories', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/categories/:id/restore': { resource: 'categories', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/categories/:id': {
    resource: 'categories',
    may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS },
    on: { PUT: FIRST, DELETE: 'none' },
  },
  // No site shows both of the categories: no sequence changes.
  '/api/categories/order': { resource: 'categories', may: { PUT: EDITORS }, on: { PUT: 'none' } },
  '/api/cookies': {
    resource: 'cookies',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
    on: { POST: FIRST, PATCH: FIRST, DELETE: FIRST },
  },
  '/api/cookies/:id/merge': { resource: 'cookies', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/cookies/:id/restore': { resource: 'cookies', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/cookies/:id': {
    resource: 'cookies',
    may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS },
    on: { PUT: FIRST, DELETE: FIRST },
  },
  '/api/cookies/each': { resource: 'cookies', may: { PATCH: EDITORS }, on: { PATCH: FIRST } },
  '/api/cookies/place': { resource: 'cookies', may: { POST: EDITORS }, on: { POST: [2] } },
  '/api/cookies/:id/split': { resource: 'cookies', may: { POST: EDITORS }, on: { POST: [2] } },
  '/api/cookies/order': { resource: 'cookies', may: { PUT: EDITORS }, on: { PUT: FIRST } },
  '/api/sections': {
    resource: 'sections',
    may: { GET: ALL, POST: EDITORS, PATCH: EDITORS, DELETE: EDITORS },
    on: { POST: BOTH, PATCH: BOTH, DELETE: BOTH },
  },
  '/api/sections/:id/restore': { resource: 'sections', may: { POST: EDITORS }, on: { POST: BOTH } },
  '/api/sections/:id': {
    resource: 'sections',
    may: { GET: ALL, PUT: EDITORS, DELETE: EDITORS },
    on: { PUT: BOTH, DELETE: BOTH },
  },
  '/api/sections/models': { resource: 'sections', may: { GET: ALL } },
  '/api/sections/many': { resource: 'sections', may: { POST: EDITORS }, on: { POST: BOTH } },
  '/api/sections/order': { resource: 'sections', may: { PUT: EDITORS }, on: { PUT: BOTH } },
  '/api/sites': {
    resource: 'sites',
    may: { GET: ALL, POST: PUBLISHERS, PATCH: PUBLISHERS, DELETE: PUBLISHERS },
    on: { POST: 'adds', PATCH: FIRST, DELETE: 'none' },
  },
  '/api/sites/:id/restore': { resource: 'sites', may: { POST: PUBLISHERS }, on: { POST: FIRST } },
  '/api/sites/:id': {
    resource: 'sites',
    may: { GET: ALL, PUT: PUBLISHERS, DELETE: PUBLISHERS },
    on: { PUT: FIRST, DELETE: 'none' },
  },
  '/api/sites/add': { resource: 'sites', may: { POST: PUBLISHERS }, on: { POST: 'adds' } },

  '/api/start-over': { resource: 'sites', may: { POST: PUBLISHERS }, on: { POST: 'none' } },

  '/api/publications': { resource: 'publications', may: { GET: ALL, POST: PUBLISHERS }, on: { POST: FIRST } },
  '/api/publications/:id': { resource: 'publications', may: { GET: ALL } },
  '/api/publications/:id/register': { resource: 'publications', may: { GET: ALL } },
  '/api/publications/:id/restore': {
    resource: 'publications',
    may: { POST: PUBLISHERS },
    on: { POST: FIRST },
  },
  '/api/publications/many': { resource: 'publications', may: { POST: PUBLISHERS }, on: { POST: FIRST } },
  '/api/publications/publishers': { resource: 'publications', may: { GET: ALL } },
  '/api/publications/at': { resource: 'publications', may: { GET: ALL } },
  '/api/publications/compare': { resource: 'publications', may: { GET: ALL } },

  '/api/publications/:id/findings': { resource: 'publications', may: { GET: ALL } },

  '/api/earlier-pages': {
    resource: 'earlierPages',
    may: { GET: ALL, POST: PUBLISHERS },
    on: { POST: FIRST },
  },
  '/api/earlier-pages/:id/file': { resource: 'earlierPages', may: { GET: ALL } },
  '/api/backups': { resource: 'backups', may: { GET: ADMINISTRATORS } },
  '/api/ready-note': { resource: 'readyNotes', may: { GET: ALL, POST: EDITORS }, on: { POST: FIRST } },
  '/api/ready-note/recall': { resource: 'readyNotes', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/earlier-pages/:id/retract': {
    resource: 'earlierPages',
    may: { POST: PUBLISHERS },
    on: { POST: FIRST },
  },

  '/api/findings': { resource: 'findings', may: { GET: ALL } },
  '/api/findings.csv': { resource: 'findings', may: { GET: ALL } },
  '/api/findings/counts': { resource: 'findings', may: { GET: ALL } },
  '/api/findings/records': { resource: 'findings', may: { GET: ALL } },
  '/api/findings/accept': { resource: 'findings', may: { POST: PUBLISHERS }, on: { POST: FIRST } },
  '/api/findings/accept-many': { resource: 'findings', may: { POST: PUBLISHERS }, on: { POST: FIRST } },
  '/api/findings/withdraw': { resource: 'findings', may: { POST: PUBLISHERS }, on: { POST: FIRST } },

  '/api/proof.zip': { resource: 'proof', may: { GET: PUBLISHERS } },

  '/api/known-trackers': { resource: 'trackers', may: { GET: EDITORS } },
  '/api/known-trackers/import': { resource: 'trackers', may: { POST: ADMINISTRATORS } },
  '/api/known-trackers/list': { resource: 'trackers', may: { GET: EDITORS } },
  '/api/known-trackers/completions': { resource: 'trackers', may: { GET: EDITORS } },
  '/api/known-trackers/proposals': { resource: 'trackers', may: { GET: EDITORS } },

  // The plans of the walk are another person’s, and nobody else finds them.
  '/api/imports': { resource: 'imports', may: { POST: EDITORS }, on: { POST: 'none' } },
  '/api/imports/template.csv': { resource: 'imports', may: { GET: EDITORS } },
  '/api/imports/template.ods': { resource: 'imports', may: { GET: EDITORS } },
  '/api/imports/:id': { resource: 'imports', may: { GET: ALL, PUT: EDITORS }, on: { PUT: 'none' } },
  '/api/imports/:id/apply': { resource: 'imports', may: { POST: EDITORS }, on: { POST: 'none' } },
  '/api/imports/:id/cancel': { resource: 'imports', may: { POST: EDITORS }, on: { POST: 'none' } },
  '/api/imports/:id/undo': { resource: 'imports', may: { POST: EDITORS }, on: { POST: 'none' } },

  '/api/changes/authors': { resource: 'changes', may: { GET: ALL } },
  '/api/changes.csv': { resource: 'changes', may: { GET: ALL } },
  '/api/changes/undo': { resource: 'changes', may: { POST: EDITORS }, on: { POST: FIRST } },
  '/api/changes': { resource: 'changes', may: { GET: ALL } },
  '/api/draft': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/status': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/statuses': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/charte.html': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/charte/fragment': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/charte.txt': { resource: 'draft', may: { GET: ALL } },
  '/api/draft/charte.csv': { resource: 'draft', may: { GET: ALL } },
  '/api/cookies.csv': { resource: 'draft', may: { GET: ALL } },

  '/api/openapi.json': { resource: 'documentation', may: { GET: ADMINISTRATORS } },
}
