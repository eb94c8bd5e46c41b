import { type PastedElement, type PastedNode, wordsOf } from './pastedMarkup.ts'

export const LOST_THINGS = ['image', 'media', 'frame', 'control', 'script', 'other'] as const
export type LostThing = (typeof LOST_THINGS)[number]

interface Loss {
  what: LostThing
  tag: string
}

/** Lists, in their order, the elements of a pasted text that a charter cannot hold, without those within them. */
export function findLosses(nodes: readonly PastedNode[]): Loss[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    const what = lossOf(node)
    return what === null ? findLosses(node.children) : [{ what, tag: node.tag }]
  })
}

const TAGS: Record<Exclude<LostThing, 'other'>, string> = {
  image: 'img svg canvas v:imagedata',
  media: 'video audio bgsound',
  frame: 'iframe frame embed object applet',
  control: 'button input select textarea meter progress',
  script: 'script noscript',
}
const LOST = new Map(
  LOST_THINGS.flatMap((what) =>
    what === 'other' ? [] : TAGS[what].split(' ').map((tag) => [tag, what] as const),
  ),
)

// What an empty one shows is nothing, or only space.
const EMPTY_TAGS = new Set(
  (
    'html head body base link meta style title a abbr acronym address area article aside b bdi bdo big blockquote br caption ' +
    'center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd label legend li main map mark menu nav nobr ol optgroup option ' +
    'output p param picture pre q rp rt ruby s samp search section slot small source span strike strong sub summary sup table ' +
    'tbody td template tfoot th thead time tr track tt u ul var wbr xml'
  ).split(' '),
)

function lossOf(element: PastedElement): LostThing | null {
  const { tag, attributes } = element
  if (tag === 'input' && attributes['type']?.toLowerCase() === 'hidden') return null
  const known = LOST.get(tag)
  if (known) return known
  // Words are kept, whatever is around them. Names with a colon are Word's own, such as `o:p`.
  const isEmpty = wordsOf(element).trim() === '' && findLosses(element.children).length === 0
  return isEmpty && !EMPTY_TAGS.has(tag) && !tag.includes(':') ? 'other' : null
}
