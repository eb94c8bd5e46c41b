import type { Stored } from '#api/resources.ts'
import type { Cookie } from '#charter/register/cookie.ts'

/** A cookie as the API answers it. */
export type CookieRecord = Cookie & Stored
