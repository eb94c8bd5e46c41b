import { isIPv6 } from 'node:net'
import type { Config } from './config.ts'
import { isLoopback } from './isLoopback.ts'

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * The names under which this server may be reached, as they stand in a URL; null: any. A server that others reach, and
 * that was not told its name, can't tell a right name from one that an attacker's DNS leads here. What guards it then is
 * its accounts: a browser has no cookie of theirs for that other name.
 */
export function hostNames({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): readonly string[] | null {
  if (publicUrl === null && !isLoopback(host)) return null
  const addresses = [
    `http://${isIPv6(host) ? `[${host}]` : host}`,
    ...(publicUrl === null ? [] : [publicUrl]),
  ]
  return [...LOOPBACK_NAMES, ...addresses.map((address) => URL.parse(address)?.hostname ?? '')]
}
