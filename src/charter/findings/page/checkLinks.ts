import { addressWithoutScheme } from '../../page/cells.ts'
import { foldText } from '../../kit/foldText.ts'
import { groupBy } from '../../kit/collections.ts'
import type { LinkFact, PageFacts } from './pageFacts.ts'
import type { PageFlaw } from './pageFlaw.ts'

/** Link texts that do not tell where the link leads, as `foldText` writes them. */
const VAGUE_NAMES = new Set([
  'ici',
  'cliquez ici',
  'cliquer ici',
  'lien',
  'ce lien',
  'en savoir plus',
  "plus d'informations",
  'lire la suite',
  'voir',
  'here',
  'click here',
  'link',
  'this link',
  'read more',
  'learn more',
  'more',
])

const ANNOUNCES_WINDOW = /nouvel(?:le)? (?:fenetre|onglet)|new (?:window|tab)/

/**
 * A04: the text of a link tells where it leads. A bare web address (`<https://…>` in a heading, the column of providers'
 * websites) does not; an e-mail address or a telephone number does.
 */
export function checkLinks({ links }: PageFacts): PageFlaw[] {
  return [
    ...links.filter(({ isInList }) => !isInList).flatMap(checkLink),
    ...checkListLinks(links),
    ...checkSameNames(links),
  ]
}

function checkLink(link: LinkFact): PageFlaw[] {
  const message = nameFlaw(link)
  const messages = message ? [message] : []
  if (link.name !== '' && isSilentWindow(link)) messages.push('windowUnannounced')
  return messages.map((message) => flawOf(message, link.name || link.href, link.sectionId))
}

/** The lists of cookies may hold thousands of links: each kind of flaw is reported once, with a count and an example. */
function checkListLinks(links: readonly LinkFact[]): PageFlaw[] {
  const found = groupBy(
    links.filter(({ isInList }) => isInList),
    (link) => nameFlaw(link) ?? (isSilentWindow(link) ? 'windowUnannounced' : null),
  )
  return [...found].flatMap(([message, [first, ...others]]) => {
    if (message === null || !first) return []
    const args = { name: first.name || first.href, count: others.length + 1 }
    return [{ ...flawOf(`${message}InLists`, '', null), args }]
  })
}

function nameFlaw(link: LinkFact): string | null {
  if (link.name === '') return 'nameless'
  if (isAddress(link)) return 'rawAddress'
  return VAGUE_NAMES.has(foldText(link.name).replace(/[\s.…:>»"]+$/, '')) ? 'vague' : null
}

function isAddress({ name, href }: LinkFact): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(name) || (isWeb(href) && name === addressWithoutScheme(href))
}

function isWeb(href: string): boolean {
  return /^https?:\/\//i.test(href)
}

function isSilentWindow({ name, opensWindow }: LinkFact): boolean {
  return opensWindow && !ANNOUNCES_WINDOW.test(foldText(name))
}

function checkSameNames(links: readonly LinkFact[]): PageFlaw[] {
  const named = groupBy(
    links.filter(({ name }) => name !== ''),
    ({ name }) => foldText(name),
  )
  return [...named.values()].flatMap((links) => {
    const [first] = links
    const targets = new Set(links.map(({ href }) => href.replace(/\/$/, '')))
    if (!first || targets.size < 2) return []
    const isInOnePlace = links.every(({ sectionId }) => sectionId === first.sectionId)
    const flaw = flawOf('sameName', first.name, isInOnePlace ? first.sectionId : null)
    return [{ ...flaw, args: { name: first.name, count: targets.size } }]
  })
}

function flawOf(message: string, name: string, sectionId: number | null): PageFlaw {
  return { rule: 'A04', message, args: { name }, aspect: `${message} ${name}`, sectionId }
}
