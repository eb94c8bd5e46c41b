import { expect, it } from 'vitest'
import { ACCESS, type AccessResource, ACTIONS, mayDo, listReadableHistory, ROLES } from '#api/access.ts'

// A letter for each role with the permission, in the order of ROLES; a dash for each without it.
const ALLOWED_ROLES = {
  providers: { read: 'repa', create: '-epa', update: '-epa', delete: '-epa' },
  categories: { read: 'repa', create: '-epa', update: '-epa', delete: '-epa' },
  cookies: { read: 'repa', create: '-epa', update: '-epa', delete: '-epa' },
  sections: { read: 'repa', create: '-epa', update: '-epa', delete: '-epa' },
  sites: { read: 'repa', create: '--pa', update: '--pa', delete: '--pa' },
  draft: { read: 'repa', create: '----', update: '----', delete: '----' },
  publications: { read: 'repa', create: '--pa', update: '----', delete: '----' },
  earlierPages: { read: 'repa', create: '--pa', update: '----', delete: '----' },
  readyNotes: { read: 'repa', create: '-epa', update: '----', delete: '----' },
  findings: { read: 'repa', create: '--pa', update: '----', delete: '----' },
  proof: { read: '--pa', create: '----', update: '----', delete: '----' },
  changes: { read: 'repa', create: '----', update: '-epa', delete: '----' },
  account: { read: 'repa', create: '----', update: 'repa', delete: '----' },
  imports: { read: 'repa', create: '-epa', update: '----', delete: '----' },
  trackers: { read: '-epa', create: '---a', update: '----', delete: '----' },
  users: { read: '---a', create: '---a', update: '---a', delete: '----' },
  settings: { read: '----', create: '----', update: '---a', delete: '----' },
  backups: { read: '---a', create: '----', update: '----', delete: '----' },
  documentation: { read: '---a', create: '----', update: '----', delete: '----' },
} as const

it('speaks of these resources, and of no others', () => {
  expect(Object.keys(ACCESS).toSorted()).toEqual(Object.keys(ALLOWED_ROLES).toSorted())
  expect(ROLES).toEqual(['reader', 'editor', 'publisher', 'administrator'])
  expect(ACTIONS).toEqual(['read', 'create', 'update', 'delete'])
})

const resources: AccessResource[] = [
  'providers',
  'categories',
  'cookies',
  'sections',
  'sites',
  'draft',
  'publications',
  'earlierPages',
  'readyNotes',
  'findings',
  'proof',
  'changes',
  'account',
  'imports',
  'trackers',
  'users',
  'settings',
  'backups',
  'documentation',
]

it.each(resources)('says who may do what to %s', (resource) => {
  const rights = ACTIONS.map((action) =>
    ROLES.map((role) => (mayDo(role, { resource, action }) ? role.charAt(0) : '-')).join(''),
  )
  expect(rights).toEqual(ACTIONS.map((action) => ALLOWED_ROLES[resource][action]))
})

it('lets administrators read the whole history, and others what is about the register', () => {
  const register = [
    'providers',
    'categories',
    'cookies',
    'sections',
    'sites',
    'publications',
    'findings',
    'trackers',
    'imports',
    'earlierPages',
    'readyNotes',
  ]
  expect(ROLES.map((role) => listReadableHistory(role))).toEqual([register, register, register, 'all'])
})
