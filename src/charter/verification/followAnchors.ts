import type { ChainHead } from '../history/followChain.ts'
import type { StoredPublication } from './evidence.ts'
import type { Anchor, Flaw, NotedHead } from './verdict.ts'

interface AnchorFollower {
  /** Adds an intact entry; returns a flaw when it contradicts an anchor. */
  take(head: ChainHead): Flaw | null
  /** The flaw of the starting entry, when that contradicts an anchor. */
  flaw(): Flaw | null
  /** Returns a flaw when an anchor lies beyond the last entry: the end was cut off. */
  beyond(head: ChainHead): Flaw | null
  /** The anchors that the chain confirmed so far. */
  held(): Anchor[]
  /** The last entry that an anchor confirmed. */
  lastHeld(): ChainHead
}

/** Compares the chain with the heads that published versions state and with those noted outside this program or seen before. */
export function followAnchors(
  from: ChainHead,
  publications: readonly StoredPublication[],
  since: readonly NotedHead[],
): AnchorFollower {
  const anchors = [...since.map(toAnchor), ...publications.map(anchorOf)].toSorted(
    (one, other) => one.id - other.id,
  )
  const held: Anchor[] = []
  let at = 0
  let lastHeld = from

  function take(head: ChainHead): Flaw | null {
    for (let anchor = anchors[at]; anchor !== undefined && anchor.id <= head.id; anchor = anchors[at]) {
      at += 1
      if (anchor.id !== head.id || anchor.hash !== head.hash)
        return { reason: 'rewritten', id: lastHeld.id + 1, entry: null, anchor, found: head.hash }
      held.push(anchor)
    }
    if (held.length > 0 && held.at(-1)?.id === head.id) lastHeld = head
    return null
  }

  const flaw = take(from)
  return {
    take,
    flaw: () => flaw,
    beyond({ id }) {
      const anchor = anchors[at]
      // The entry that publishes a version comes right after the head that the version states.
      const missing =
        anchor ?? held.find(({ id: stated, publication }) => publication !== null && stated === id)
      return missing === undefined ? null : { reason: 'tail', id: id + 1, entry: null, anchor: missing }
    },
    held: () => held,
    lastHeld: () => lastHeld,
  }
}

function toAnchor({ id, hash, seenAt }: NotedHead): Anchor {
  return { id, hash, publication: null, ...(seenAt === undefined ? {} : { seenAt }) }
}

/** The anchor of a version: the head in its JSON file if that file is intact (the chain covers its hash), else that in its row. */
function anchorOf({ id, head, sha256, files, frozenHead }: StoredPublication): Anchor {
  const isFileAsStated = files !== null && files.json === sha256.json
  return { ...(isFileAsStated && frozenHead !== null ? frozenHead : head), publication: id }
}
