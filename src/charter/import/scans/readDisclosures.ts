import { z } from 'zod'
import { type ReadResult, unreadable } from '../reading.ts'
import { readingOfSeen, rowOfTracker } from './seenTracker.ts'

const item = z.object({
  identifier: z.string(),
  type: z.string().catch(''),
  maxAgeSeconds: z.number().nullish().catch(null),
  cookieRefresh: z.boolean().nullish().catch(null),
  domain: z.string().nullish().catch(null),
  domains: z.array(z.string()).nullish().catch(null),
  purposes: z.array(z.number()).nullish().catch(null),
})
const file = z.object({ disclosures: z.array(z.unknown()) })
/** As Prebid keeps those of several vendors: by address. */
const wrapped = z.object({
  disclosures: z.record(z.string(), z.object({ disclosures: z.array(z.unknown()) })),
})

export function isDisclosures(value: unknown): boolean {
  return file.safeParse(value).success || wrapped.safeParse(value).success
}

const STORAGES = { cookie: 'cookie', web: 'localStorage', app: 'osIdentifier' } as const

/**
 * Reads a vendor’s device storage disclosures, of version 1.0 (one `domain`) or 1.1 (`domains`):
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework.
 */
export function readDisclosures(value: unknown): ReadResult {
  const one = file.safeParse(value)
  const several = wrapped.safeParse(value)
  const items = one.success
    ? one.data.disclosures
    : several.success
      ? Object.values(several.data.disclosures).flatMap(({ disclosures }) => disclosures)
      : null
  if (items === null) return unreadable('otherJson')
  const found = items.flatMap((written, at) => {
    const parsed = item.safeParse(written)
    if (!parsed.success || parsed.data.identifier.trim() === '') return []
    const { identifier, type, maxAgeSeconds, cookieRefresh, domain, domains, purposes } = parsed.data
    const storage = Object.entries(STORAGES).find(([name]) => name === type)?.[1]
    // Of all platforms: that is the domain of none.
    const stated = [domain ?? '', ...(domains ?? [])].find((name) => name !== '' && name !== '*') ?? ''
    return [
      rowOfTracker({
        name: identifier,
        line: at + 1,
        domain: stated.replace(/^\*\./, ''),
        ...(storage && { storage }),
        // A cookie that is said to last no second, or fewer, goes with the session.
        maxAge:
          type !== 'cookie' || typeof maxAgeSeconds !== 'number'
            ? undefined
            : maxAgeSeconds <= 0
              ? null
              : maxAgeSeconds,
        cells: {
          'cookie.purpose': purposesInWords(purposes ?? []),
          'cookie.renewal': cookieRefresh === true && type === 'cookie' ? 'renewed' : '',
        },
      }),
    ]
  })
  return readingOfSeen('tcfDisclosures', found)
}

/** The purposes of the framework (TCF 2.2), by number, as its French texts name them. */
const PURPOSES: readonly string[] = [
  'Stocker et/ou accéder à des informations sur un appareil',
  'Utiliser des données limitées pour sélectionner la publicité',
  'Créer des profils pour la publicité personnalisée',
  'Utiliser des profils pour sélectionner des publicités personnalisées',
  'Créer des profils de contenus personnalisés',
  'Utiliser des profils pour sélectionner des contenus personnalisés',
  'Mesurer la performance des publicités',
  'Mesurer la performance des contenus',
  'Comprendre les publics par le biais de statistiques ou de combinaisons de données provenant de différentes sources',
  'Développer et améliorer les services',
  'Utiliser des données limitées pour sélectionner le contenu',
]

function purposesInWords(numbers: readonly number[]): string {
  return [...new Set(numbers)].flatMap((number) => PURPOSES[number - 1] ?? []).join('\n')
}
