import { Table } from '@tiptap/extension-table'

/**
 * The editor's table with a caption, which its own leaves out: it would be lost by opening a text and saving it. The
 * caption is an attribute because ProseMirror counts every child of a table as a row.
 */
export const CaptionedTable = Table.extend({
  addAttributes() {
    return { caption: { default: '', rendered: false, parseHTML: captionOf } }
  },
  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const { caption } = node.attrs
    const head = caption ? [['caption', { contenteditable: 'false' }, caption]] : []
    return ['table', HTMLAttributes, ...head, ['tbody', 0]]
  },
})

function captionOf(table: HTMLElement): string {
  return table.querySelector(':scope > caption')?.textContent.trim() ?? ''
}
