import { isElement } from './frameDom.ts'

/**
 * Makes `page` equal to `next` and touches only the nodes that differ: the page does not flicker and keeps its scroll
 * position. Moves the new nodes out of `next`, and returns them.
 */
export function updatePage(page: Document, next: Document): Node[] {
  return update(page.documentElement, next.documentElement)
}

function update(shown: Node, next: Node): Node[] {
  return shown.isEqualNode(next) ? [] : updateDifferent(shown, next)
}

function updateDifferent(shown: Node, next: Node): Node[] {
  if (isElement(shown) && isElement(next) && shown.cloneNode().isEqualNode(next.cloneNode())) {
    return updateChildren(shown, next)
  }
  shown.parentNode?.replaceChild(next, shown)
  return [next]
}

/** Skips the equal children at both ends; pairs the others one by one, then adds or removes the rest. */
function updateChildren(shown: Element, next: Element): Node[] {
  const before = [...shown.childNodes]
  const after = [...next.childNodes]
  const start = countEqual(before, after)
  // With equal lengths, the first difference is paired with its counterpart: the two need no second comparison.
  const rest = before.length === after.length ? start + 1 : start
  const end = countEqual(before.slice(rest).toReversed(), after.slice(rest).toReversed())
  const changed = before.slice(start, before.length - end)
  const replacements = after.slice(start, after.length - end)
  const [from, to] = [changed[0], replacements[0]]
  // The common case while a person types: one node differs at each level.
  if (from && to && changed.length === 1 && replacements.length === 1) return updateDifferent(from, to)

  const following = before[before.length - end] ?? null
  const paired = changed.flatMap((node, index) => {
    const match = replacements[index]
    if (match) return update(node, match)
    shown.removeChild(node)
    return []
  })
  const added = replacements.slice(changed.length)
  for (const node of added) shown.insertBefore(node, following)
  return [...paired, ...added]
}

function countEqual(some: Node[], others: Node[]): number {
  const difference = some.findIndex((node, index) => !node.isEqualNode(others[index] ?? null))
  return difference === -1 ? some.length : difference
}
