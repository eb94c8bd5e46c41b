import { addressWithoutScheme } from '../../page/cells.ts'
import { foldText } from '../../kit/foldText.ts'
import { groupBy } from '../../kit/collections.ts'
import type { ExpectedPage, LinkFact, PageFacts } from './pageFacts.ts'
import type { PageFlaw } from './pageFlaw.ts'

/** Words of which none tells where a link leads, folded: « Cliquez sur ce lien », « Pour en savoir plus ». */
const VAGUE_WORDS = new Set(
  `ici la cliquez cliquer clic clique sur ce cet cette ces le les lien liens en savoir plus d' de des du l' pour y
   information informations detail details infos info lire suite voir consulter consultez suivre suivez suivant suivante
   acceder accedez page pages site article a au aux et un une notre nos votre decouvrir decouvrez ouvrir ouvrez afficher
   here click this the link links read more learn see view find out about go to follow info page open on for it continue
   next`.split(/\s+/),
)

/** Tells whether all words of a name are vague; a name without words, such as « → », tells nothing either. */
function isVague(name: string): boolean {
  const words = foldText(name).match(/[\p{L}\p{N}]+'?/gu) ?? []
  return words.every((word) => VAGUE_WORDS.has(word))
}

const ANNOUNCES_WINDOW = /nouvel(?:le)? (?:fenetre|onglet)|new (?:window|tab)/

/**
 * A04: the text of a link tells where it leads. A bare web address (`<https://…>` in a heading, the column of providers'
 * websites) does not; an e-mail address or a telephone number does.
 */
export function checkLinks({ links }: PageFacts, expected?: Pick<ExpectedPage, 'platformName'>): PageFlaw[] {
  const ownName = foldText(expected?.platformName ?? '')
  // The platform is often called by its address, which then is its name.
  const isOwnName = ({ name }: LinkFact) => ownName !== '' && foldText(name) === ownName
  return [
    ...links.filter((link) => !link.isInList && !isOwnName(link)).flatMap(checkLink),
    ...checkListLinks(links),
    ...checkSameNames(links),
  ]
}

function checkLink(link: LinkFact): PageFlaw[] {
  const message = nameFlaw(link)
  const messages = message ? [message] : []
  if (link.name !== '' && isSilentWindow(link)) messages.push('windowUnannounced')
  return messages.map((message) => flawOf(message, link.name || link.href, link))
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
    return [{ ...flawOf(`${message}InLists`, '', NOWHERE), ...severityOf(message), args }]
  })
}

function nameFlaw(link: LinkFact): string | null {
  if (link.name === '') return 'nameless'
  if (isAddress(link)) return 'rawAddress'
  return isVague(link.name) && !isInContents(link) ? 'vague' : null
}

/** The page's contents repeat a table's heading, which may be « Sur ce site ». */
function isInContents({ href }: LinkFact): boolean {
  return /^#category-\d+(?:-title)?$/.test(href)
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
    const flaw = flawOf('sameName', first.name, isInOnePlace ? first : NOWHERE)
    return [{ ...flaw, args: { name: first.name, count: targets.size } }]
  })
}

const NOWHERE = { sectionId: null, isInHeading: false }

/** RGAA 6.1 and 6.2 ask for a name that tells where the link leads; the rest is our own choice, and only advised. */
function severityOf(message: string): Pick<PageFlaw, 'severity'> {
  return ['rawAddress', 'windowUnannounced', 'sameName'].includes(message) ? { severity: 'advice' } : {}
}

function flawOf(
  message: string,
  name: string,
  { sectionId, isInHeading }: Pick<LinkFact, 'sectionId' | 'isInHeading'>,
): PageFlaw {
  return {
    rule: 'A04',
    ...severityOf(message),
    message,
    args: { name },
    aspect: `${message} ${name}`,
    sectionId,
    ...(isInHeading && sectionId !== null && { field: 'heading' }),
  }
}
