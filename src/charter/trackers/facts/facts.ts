import { cloudflare } from './cloudflare.ts'
import { consentBanners } from './consentBanners.ts'
import { contentManagers } from './contentManagers.ts'
import { eulerian } from './eulerian.ts'
import { type SourcedTracker, trackersOf } from './factFamily.ts'
import { frameworks } from './frameworks.ts'
import { google } from './google.ts'
import { matomo } from './matomo.ts'
import { atInternet, piano } from './piano.ts'
import { publicSector } from './publicSector.ts'
import { socialNetworks } from './socialNetworks.ts'
import { videos } from './videos.ts'
import { visitorTools } from './visitorTools.ts'

/**
 * The trackers that French public sites use most. Each names a page of its makers, with the address where it was checked,
 * and has a lifetime only if such a page gives one. When several match, the first is proposed first.
 */
export const FACTS: readonly SourcedTracker[] = [
  matomo,
  piano,
  atInternet,
  eulerian,
  ...consentBanners,
  ...publicSector,
  ...frameworks,
  ...contentManagers,
  cloudflare,
  ...videos,
  ...google,
  ...visitorTools,
  ...socialNetworks,
].flatMap(trackersOf)
