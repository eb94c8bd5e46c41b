import type { FragmentVariant } from '#charter/page/fragmentVariant.ts'

/** The ways to show the charter on another site. */
export type Way = 'frame' | 'fragment' | 'link' | 'json'

/** What runs the site: its ways, the one to take first, and the look that a fragment has there. */
interface Host {
  ways: readonly [Way, ...Way[]]
  style: FragmentVariant['style']
}

export const HOSTS = {
  opendatasoft: { ways: ['link', 'fragment', 'frame'], style: 'neutral' },
  drupal: { ways: ['fragment', 'frame', 'link'], style: 'neutral' },
  wordpress: { ways: ['fragment', 'frame', 'link'], style: 'neutral' },
  dsfr: { ways: ['fragment', 'frame', 'link'], style: 'dsfr' },
  other: { ways: ['frame', 'fragment', 'link', 'json'], style: 'neutral' },
} as const satisfies Record<string, Host>

export type HostName = keyof typeof HOSTS

export const HOST_NAMES = [
  'opendatasoft',
  'drupal',
  'wordpress',
  'dsfr',
  'other',
] as const satisfies HostName[]
