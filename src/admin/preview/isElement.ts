/** Whether a node of any page is an element; `instanceof` is false for one of a frame, whose window has its own classes. */
export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE
}
