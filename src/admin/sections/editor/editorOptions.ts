import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { type EditorOptions, Extension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { DefaultEditorOptions } from 'ra-input-rich-text'
import { sanitiseRichText } from '#charter/richText/sanitiseRichText.ts'
import { OUT_OF_SIGHT } from './editorStyle.ts'

/**
 * The editor's table with a caption, which its own leaves out: it would be lost by opening a text and saving it. The
 * caption is an attribute because ProseMirror counts every child of a table as a row.
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
 * RichTextInput puts the form's value into the editor at the start and after each change, though it is what stands
 * there already. Let through, it would be a change to undo.
 */
const SameText = Extension.create({
  name: 'sameText',
  dispatchTransaction({ transaction, next }) {
    const isPutBack = transaction.getMeta('preventUpdate') === true
    if (!isPutBack || !transaction.doc.eq(transaction.before)) next(transaction)
  },
})

/** What a text can be made of: what the charter keeps, no more (no colours, images or alignment) and no less. */
export const editorExtensions = [
  StarterKit.configure({
    // The section's heading is an h2: its sub-headings start under it.
    heading: { levels: [3, 4, 5, 6] },
    horizontalRule: false,
    link: { openOnClick: false, defaultProtocol: 'https', HTMLAttributes: { target: null, rel: null } },
  }),
  // Its own view of a table would leave the caption out; nothing here needs one.
  CaptionedTable.configure({ View: null }),
  TableRow,
  TableHeader,
  TableCell,
  SameText,
]

interface EditorSetting {
  /** Names the text for those who can't see it. */
  label: string
  /** The element that says what to write, and what was found of it. */
  helpId: string
  /** Lets the editor's own style sheet into the page. */
  nonce: string | undefined
}

export function editorOptions({ label, helpId, nonce }: EditorSetting): Partial<EditorOptions> {
  return {
    ...DefaultEditorOptions,
    injectNonce: nonce,
    extensions: editorExtensions,
    // As RichTextInput has the form's value read.
    parseOptions: { preserveWhitespace: true },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        'aria-describedby': helpId,
      },
      // The line being written is kept clear of the bars.
      scrollThreshold: OUT_OF_SIGHT,
      scrollMargin: OUT_OF_SIGHT,
      transformPastedHTML,
      handleKeyDown: (view, { key }) => key === 'Escape' && focusToolbar(view.dom),
    },
  }
}

// Word processors and CMSs bring styles and wrappers; what was copied from this editor needs no cleaning.
function transformPastedHTML(html: string): string {
  return html.includes('data-pm-slice') ? html : sanitiseRichText(html)
}

/** The way out by keyboard: in a table or a list, Tab has another meaning. */
function focusToolbar(text: HTMLElement): boolean {
  const button = text.closest('.ra-input')?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')
  button?.focus()
  return Boolean(button)
}
