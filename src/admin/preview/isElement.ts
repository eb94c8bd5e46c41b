/** Whether a node of any page is an element; `instanceof` is false for one of a frame, whose window has its own classes. */
export function isElement(node: EventTarget): node is HTMLElement {
  return 'nodeType' in node && node.nodeType === Node.ELEMENT_NODE
}
