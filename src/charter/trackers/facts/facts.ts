import type { SourcedTracker } from '../knownTracker.ts'
import { audienceTools } from './audienceTools.ts'
import { consentBanners } from './consentBanners.ts'
import { contentManagers } from './contentManagers.ts'
import { type FactFamily, trackersOf } from './factFamily.ts'
import { frameworks } from './frameworks.ts'
import { google } from './google.ts'
import { infrastructure } from './infrastructure.ts'
import { linkedIn } from './linkedIn.ts'
import { matomo } from './matomo.ts'
import { piano } from './piano.ts'
import { pixels } from './pixels.ts'
import { publicSector } from './publicSector.ts'
import { socialNetworks } from './socialNetworks.ts'
import { videos } from './videos.ts'
import { visitorTools } from './visitorTools.ts'

const FAMILIES: readonly FactFamily[] = [
  ...matomo,
  ...piano,
  ...audienceTools,
  ...consentBanners,
  ...publicSector,
  ...frameworks,
  ...contentManagers,
  ...infrastructure,
  ...videos,
  ...google,
  ...visitorTools,
  ...socialNetworks,
  linkedIn,
  ...pixels,
]

let facts: readonly SourcedTracker[] | null = null

/**
 * Lists the trackers that French public sites use most. Each names a page of its makers, or the Open Cookie Database, and
 * has a lifetime only if that page gives one. When several match, the first is proposed first. They are worked out when they
 * are first asked for, so that no start waits for it.
 */
export function listFacts(): readonly SourcedTracker[] {
  facts ??= FAMILIES.flatMap(trackersOf)
  return facts
}
