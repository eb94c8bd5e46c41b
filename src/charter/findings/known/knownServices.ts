import { readWords } from '../recordWords.ts'
import { consentForUse, type KnownUse } from './knownUses.ts'

/** A product or a company that is known by its name or its domain. */
export interface KnownService {
  /** As people write it. */
  name: string
  use: KnownUse | null
}

// Folded words, as they stand in names, addresses and domains. A company of many products has no use of its own.
const SERVICES: Record<KnownUse | 'company', string> = {
  choice: '',
  session: '',
  formSecurity: '',
  language: '',
  balancing: '',
  audienceReused: `google analytics,google analytics com,universal analytics,hotjar,clarity ms,microsoft clarity,mouseflow,
    fullstory,contentsquare,crazy egg,crazyegg,lucky orange,smartlook,logrocket,adobe analytics,omniture,mixpanel,amplitude,
    segment com,heap analytics,yandex metrica,yandex metrika,chartbeat,comscore,scorecardresearch,optimizely,ab tasty,
    abtasty,kameleoon,vwo,google optimize,hubspot,new relic browser`,
  audienceBeyond: '',
  advertising: `doubleclick,google ads,google adwords,google adsense,googleadservices,googlesyndication,adsense,facebook pixel,
    meta pixel,pixel facebook,facebook ads,linkedin insight,insight tag,ads linkedin com,bing ads,microsoft advertising,
    microsoft ads,bat bing com,twitter ads,tiktok pixel,snap pixel,criteo,taboola,outbrain,adnxs,appnexus,xandr,quantcast,
    weborama,adform,rubicon,pubmatic,teads,rtb house,marketo,pardot,amazon ads,awin,effiliation,smart adserver`,
  sharing: `addthis,sharethis,addtoany,add this,share this,facebook,facebook com,linkedin,linkedin com,twitter,twitter com,x com,
    instagram,instagram com,pinterest,tiktok,snapchat,boutons de partage,bouton de partage,share buttons,social plugin,
    disqus`,
  embedding: `youtube,youtube com,youtube nocookie,youtu be,vimeo,vimeo com,dailymotion,dailymotion com,soundcloud,spotify,
    deezer,calameo,slideshare,issuu,google com,google maps,flickr,tiktok embed`,
  chat: `smartsupp,crisp,crisp chat,intercom,tawk,tawk to,drift chat,zendesk chat,zopim,tidio,olark,livechat`,
  robotTest: 'recaptcha,google recaptcha,grecaptcha',
  company: `google,meta platforms,microsoft,amazon,bytedance,x corp,salesforce,adobe,
    yahoo,opendatasoft,at internet,eulerian,cloudflare,akamai,innocraft,axeptio,didomi,onetrust,cookiebot,usercentrics`,
}

const PHRASES = new Map<string, KnownService>()
for (const [use, names] of Object.entries(SERVICES)) {
  for (const name of names.split(',').map((text) => text.trim().replace(/\s+/g, ' '))) {
    if (name !== '' && !PHRASES.has(name)) PHRASES.set(name, { name, use: isUse(use) ? use : null })
  }
}

function isUse(use: string): use is KnownUse {
  return use !== 'company'
}

/** In words. */
const PHRASE_MAX = 3

/** More providers, services and domains than a register names. */
const REMEMBERED_MAX = 2_000

// A register repeats few names for thousands of cookies: a plain map, emptied when it is full, is read faster than one that
// keeps the order of use.
const remembered = new Map<string, readonly KnownService[]>()

function servicesIn(text: string): readonly KnownService[] {
  const known = remembered.get(text)
  if (known) return known
  if (remembered.size >= REMEMBERED_MAX) remembered.clear()
  const found = findServices(text)
  remembered.set(text, found)
  return found
}

function findServices(text: string): readonly KnownService[] {
  const { words } = readWords(text)
  const found: KnownService[] = []
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= PHRASE_MAX; length += 1) {
      const service = PHRASES.get(words.slice(at, at + length).join(' '))
      if (service) found.push(service)
    }
  }
  return found
}

/** Lists the known products and companies that names, addresses or domains speak of. */
export function listKnownServices(texts: readonly string[]): KnownService[] {
  return texts.flatMap((text) => (text === '' ? [] : servicesIn(text)))
}

/** Finds the first of them that needs consent: a certain one before one of which it can be argued. */
export function findConsentService(
  texts: readonly string[],
): { service: KnownService; consent: 'required' | 'disputed' } | null {
  const services = listKnownServices(texts)
  if (services.length === 0) return null
  const found = services.flatMap((service) => {
    const consent = service.use === null ? null : consentForUse(service.use)
    return consent === null ? [] : [{ service, consent }]
  })
  return found.find(({ consent }) => consent === 'required') ?? found[0] ?? null
}
