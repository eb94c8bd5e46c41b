import { listOf, objectOf, type ReadConfiguration, rowsOfNames, textOf } from './configuration.ts'
import type { Literal } from './readLiteral.ts'

/** The kinds of services, as its banner heads them in French. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['ads', 'Régies publicitaires'],
  ['analytic', 'Mesure d’audience'],
  ['social', 'Réseaux sociaux'],
  ['video', 'Vidéos'],
  ['support', 'Support'],
  ['api', 'APIs'],
  ['comment', 'Commentaires'],
  ['google', 'Services Google'],
  ['other', 'Autres services'],
])

/** Reads services of tarteaucitron, its own list or a platform’s. A name that ends in `_` is the beginning of several. */
export function readServices(value: readonly Literal[]): ReadConfiguration | null {
  const services = value
    .map(objectOf)
    .filter((service) => service.has('cookies') && (service.has('key') || service.has('name')))
  if (services.length === 0) return null
  const unnamed: string[] = []
  const rows = services.flatMap((service, at) => {
    const name = textOf(service.get('name')) || textOf(service.get('key'))
    const names = listOf(service.get('cookies')).map((cookie) =>
      typeof cookie === 'string' && cookie.endsWith('_') ? `${cookie}*` : cookie,
    )
    const needsConsent = service.get('needConsent')
    const found = rowsOfNames(names, at + 1, {
      'cookie.service': name,
      'category.name': TYPES.get(textOf(service.get('type'))) ?? '',
      'category.consent': needsConsent === true ? 'required' : needsConsent === false ? 'exempt' : '',
      'provider.privacyPolicyUrl': addressOf(service.get('uri')),
    })
    if (found.length === 0 && name !== '') unnamed.push(name)
    return found
  })
  return { format: 'tarteaucitron', rows, unnamed }
}

function addressOf(value: Literal): string {
  const address = textOf(value)
  return /^https?:\/\//i.test(address) ? address : ''
}
