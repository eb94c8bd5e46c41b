/** Where the list is to be had, and under which licence it may be kept. */
export const OPEN_COOKIE_DATABASE = {
  title: 'Open Cookie Database',
  address: 'https://github.com/jkwakman/Open-Cookie-Database',
  licence: 'Apache-2.0',
} as const
