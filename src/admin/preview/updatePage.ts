import { isElement } from './frameDom.ts'

/**
 * Makes `page` hold what `wanted` holds, touching only the nodes that differ: what is shown does not flicker, and the
 * reader stays where they were. Takes the nodes that are new out of `wanted`, and gives them back.
 */
export function updatePage(page: Document, wanted: Document): Node[] {
  return update(page.documentElement, wanted.documentElement)
}

function update(shown: Node, wanted: Node): Node[] {
  return shown.isEqualNode(wanted) ? [] : updateDifferent(shown, wanted)
}

function updateDifferent(shown: Node, wanted: Node): Node[] {
  if (isElement(shown) && isElement(wanted) && shown.cloneNode().isEqualNode(wanted.cloneNode())) {
    return updateChildren(shown, wanted)
  }
  shown.parentNode?.replaceChild(wanted, shown)
  return [wanted]
}

/** Leaves alone the equal children at both ends; between them pairs one with one, then adds or removes the rest. */
function updateChildren(shown: Element, wanted: Element): Node[] {
  const before = [...shown.childNodes]
  const after = [...wanted.childNodes]
  const start = countEqual(before, after)
  // Where as many are wanted, the first that differs is paired with its like: no need to compare the two again.
  const rest = before.length === after.length ? start + 1 : start
  const end = countEqual(before.slice(rest).toReversed(), after.slice(rest).toReversed())
  const changed = before.slice(start, before.length - end)
  const next = after.slice(start, after.length - end)
  const [from, to] = [changed[0], next[0]]
  // While one types, a single node differs at each level.
  if (from && to && changed.length === 1 && next.length === 1) return updateDifferent(from, to)

  const following = before[before.length - end] ?? null
  const paired = changed.flatMap((node, index) => {
    const match = next[index]
    if (match) return update(node, match)
    shown.removeChild(node)
    return []
  })
  const added = next.slice(changed.length)
  for (const node of added) shown.insertBefore(node, following)
  return [...paired, ...added]
}

function countEqual(some: Node[], others: Node[]): number {
  const difference = some.findIndex((node, index) => !node.isEqualNode(others[index] ?? null))
  return difference === -1 ? some.length : difference
}
