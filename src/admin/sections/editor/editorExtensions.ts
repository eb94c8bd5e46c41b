import { type AnyExtension, Extension, Mark } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * A kit that leaves a text as it is written: its nodes and marks bring no plugins. Those would make a list of pasted lines
 * that begin with numbers, code of what a code editor copied, and links of words like `session.id`.
 */
const LetterTrueKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(withoutPlugins)
  },
})

function withoutPlugins(extension: AnyExtension): AnyExtension {
  return extension.type === 'extension' ? extension : extension.extend({ addProseMirrorPlugins: () => [] })
}

/**
 * A table with a caption. The editor's own table has none, and a caption would be lost when a text is opened and saved.
 * The caption is an attribute, because ProseMirror treats every child of a table as a row.
 */
const CaptionedTable = Table.extend({
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

/**
 * Drops transactions that do not change the text. RichTextInput sets the form's value in the editor at the start and
 * after each change, although the editor already has it; each of these would become a step to undo.
 */
const SkipSameText = Extension.create({
  name: 'skipSameText',
  dispatchTransaction({ transaction, next }) {
    const isValueSet = transaction.getMeta('preventUpdate') === true
    if (!isValueSet || !transaction.doc.eq(transaction.before)) next(transaction)
  },
})

/** A passage in another language than the charter's, as screen readers are told (RGAA 8.7). */
const LanguageMark = Mark.create({
  name: 'language',
  // Around the other marks, so that a passage stays in one piece.
  priority: 1100,
  addAttributes() {
    return { lang: { default: null } }
  },
  parseHTML() {
    return [{ tag: 'span[lang]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
})

/** The elements of a text: exactly those that the charter allows (no colours, images or alignment). */
export const editorExtensions = [
  LetterTrueKit.configure({
    // The heading of a section is an h2, so sub-headings start at h3.
    heading: { levels: [3, 4, 5, 6] },
    horizontalRule: false,
    link: { openOnClick: false, autolink: false, HTMLAttributes: { target: null, rel: null } },
  }),
  // No custom view of tables: the editor's own would not show the caption.
  CaptionedTable.configure({ View: null }),
  TableRow,
  TableHeader,
  TableCell,
  LanguageMark,
  SkipSameText,
]
