import type { ChainHead } from '../history/followChain.ts'
import type { StoredPublication } from './evidence.ts'
import type { Anchor, Flaw } from './verdict.ts'

interface AnchorFollower {
  /** Takes an entry that holds; gives an anchor that it should have held to, and does not. */
  take(head: ChainHead): Flaw | null
  /** What the entry that all begins after had to hold to, and does not. */
  flaw(): Flaw | null
  /** An anchor that comes after the last entry: the end was cut off. */
  beyond(head: ChainHead): Flaw | null
  held(): Anchor[]
  lastHeld(): ChainHead
}

/** Holds the chain to the heads that published versions state, and to those that were noted elsewhere. */
export function followAnchors(
  from: ChainHead,
  publications: readonly StoredPublication[],
  since: readonly ChainHead[],
): AnchorFollower {
  const anchors = [
    ...since.map((head) => ({ ...head, publication: null })),
    ...publications.map(anchorOf),
  ].toSorted((one, other) => one.id - other.id)
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
      // A version's own entry comes right after the one that it states.
      const entryless =
        anchor ?? held.find(({ id: stated, publication }) => publication !== null && stated === id)
      return entryless === undefined ? null : { reason: 'tail', id: id + 1, entry: null, anchor: entryless }
    },
    held: () => held,
    lastHeld: () => lastHeld,
  }
}

/** A version's JSON file states it too, and the hash of that in its row is covered by the chain. */
function anchorOf({ number, head, sha256, files, frozenHead }: StoredPublication): Anchor {
  const isFileAsStated = files !== null && files.json === sha256.json
  return { ...(isFileAsStated && frozenHead !== null ? frozenHead : head), publication: number }
}
