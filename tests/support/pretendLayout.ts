/** What the text editor asks of the layout, which jsdom does not work out: where it is, always nowhere. */
export function pretendLayout(): void {
  document.elementFromPoint = () => null
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect()
  Range.prototype.getClientRects = () => document.body.getClientRects()
}
