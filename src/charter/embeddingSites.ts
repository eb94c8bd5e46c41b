import { optionalLongText } from './fieldTypes.ts'

/** Origins such as `https://www.example.fr`, one on each line; '' when there is none. */
export const embeddingSites = optionalLongText.refine(
  (text) => originsIn(text).every(isOrigin),
  'errors.origins',
)

/** The origins that a text holds, each as it was typed. */
export function originsIn(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** A scheme, a host and perhaps a port: what `frame-ancestors` takes (CSP 3, host-source), without wildcards. */
const ORIGIN = /^https?:\/\/(?:\[[0-9a-f:]+\]|[\p{L}\p{N}.-]+)(?::(\d{1,5}))?\/?$/iu
const PORT_MAX = 65_535

export function isOrigin(text: string): boolean {
  const [whole, port = '0'] = ORIGIN.exec(text) ?? []
  return whole !== undefined && Number(port) <= PORT_MAX
}
