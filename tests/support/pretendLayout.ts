/** Stubs the layout functions that jsdom lacks: elements have no position, and never change their size. */
export function pretendLayout(): void {
  document.elementFromPoint = () => null
  Element.prototype.scrollIntoView = () => {}
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect()
  Range.prototype.getClientRects = () => document.body.getClientRects()
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}
