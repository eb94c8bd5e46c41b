/**
 * Makes `page` hold what `html` says, touching only the nodes that differ: what is shown does not flicker, and the
 * reader stays where they were.
 */
export function updatePage(page: Document, html: string): void {
  update(page.documentElement, new DOMParser().parseFromString(html, 'text/html').documentElement)
}

function update(shown: Node, wanted: Node): void {
  if (shown.isEqualNode(wanted)) return
  if (isElement(shown) && isElement(wanted) && shown.cloneNode().isEqualNode(wanted.cloneNode())) {
    updateChildren(shown, wanted)
  } else {
    shown.parentNode?.replaceChild(wanted, shown)
  }
}

/** Leaves alone the equal children at both ends; between them pairs one with one, then adds or removes the rest. */
function updateChildren(shown: Element, wanted: Element): void {
  const before = [...shown.childNodes]
  const after = [...wanted.childNodes]
  const start = countEqual(before, after)
  const end = countEqual(before.slice(start).reverse(), after.slice(start).reverse())
  const changed = before.slice(start, before.length - end)
  const next = after.slice(start, after.length - end)
  const following = before[before.length - end] ?? null

  for (const [index, node] of changed.entries()) {
    const match = next[index]
    if (match) update(node, match)
    else shown.removeChild(node)
  }
  for (const node of next.slice(changed.length)) shown.insertBefore(node, following)
}

function countEqual(some: Node[], others: Node[]): number {
  const difference = some.findIndex((node, index) => !node.isEqualNode(others[index] ?? null))
  return difference === -1 ? some.length : difference
}

// `instanceof Element` would be false here: the page belongs to the frame's window.
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}
