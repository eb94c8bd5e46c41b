/** What screens ask of the layout, which jsdom does not work out: where things are is always nowhere, and never changes. */
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
