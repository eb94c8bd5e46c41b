import { dropTrailing } from '../kit/dropTrailing.ts'
import { foldText } from '../kit/foldText.ts'

// What tells that a register still holds the example, apart from the example itself, which screens need not download.

/** The address of the platform that the example is about. */
export const EXAMPLE_URL = 'https://data.regionreunion.com'

/** The cookies of the example. */
const EXAMPLE_COOKIES: readonly string[] = [
  'sessionid',
  'django_language',
  'csrftoken',
  'cookies_preferences',
]

/** Tells whether these are the cookies of the example, and no others. */
export function areExampleCookies(names: readonly string[]): boolean {
  return names.length === EXAMPLE_COOKIES.length && EXAMPLE_COOKIES.every((name) => names.includes(name))
}

/** Tells whether a heading names the platform of the example although the register is about another one. */
export function namesExamplePlatform(heading: string, platformUrl: string): boolean {
  return (
    heading.includes(`<${EXAMPLE_URL}>`) && platformUrl !== '' && !isSameAddress(platformUrl, EXAMPLE_URL)
  )
}

/** Puts the address of a platform where a heading names the one of the example. */
export function nameOwnPlatform(heading: string, platformUrl: string): string {
  return heading.replaceAll(`<${EXAMPLE_URL}>`, `<${platformUrl}>`)
}

function isSameAddress(one: string, other: string): boolean {
  return dropTrailing(foldText(one), '/') === dropTrailing(foldText(other), '/')
}
