import { describe, expect, it } from 'vitest'
import { pathAfterSignIn } from '#admin/signIn/pathAfterSignIn.ts'

describe('where signing in leads', () => {
  it('is the page that one wanted, with what it was asked', () => {
    expect(pathAfterSignIn({ nextPathname: '/cookies/1', nextSearch: '?field=purpose' })).toBe(
      '/cookies/1?field=purpose',
    )
  })

  it('is the home page without one', () => {
    expect(pathAfterSignIn({})).toBe('/')
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'cookies',
    '/login',
    '',
  ])('is the home page rather than %j', (nextPathname) => {
    expect(pathAfterSignIn({ nextPathname })).toBe('/')
  })
})
