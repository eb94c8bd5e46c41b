import { optionalLongText } from './fieldTypes.ts'

/** Domain names such as `ville-exemple.fr`, one on each line; '' when there is none. */
export const publisherDomains = optionalLongText.refine(
  (text) => domainsIn(text).every((domain) => DOMAIN.test(domain)),
  'errors.domains',
)

/** The domains that a text holds, in lower case and without the dot that cookies write before them. */
export function domainsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((domain) => domain.replace(/^\./, ''))
    .filter(Boolean)
}

const DOMAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u
