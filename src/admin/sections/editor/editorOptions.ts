import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { type EditorOptions, Extension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { DefaultEditorOptions } from 'ra-input-rich-text'
import { sanitiseRichText } from '#charter/richText/sanitiseRichText.ts'
import { COVERED_MARGINS } from './editorStyle.ts'

interface EditorSettings {
  /** The accessible name of the text. */
  label: string
  /** The id of the element with the help and the findings. */
  helpId: string
  /** The nonce for the editor's style sheet. */
  nonce: string | undefined
}

/** Returns the options of the rich text editor. */
export function editorOptions({ label, helpId, nonce }: EditorSettings): Partial<EditorOptions> {
  return {
    ...DefaultEditorOptions,
    injectNonce: nonce,
    extensions: editorExtensions,
    // The same as RichTextInput uses for the value of the form.
    parseOptions: { preserveWhitespace: true },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        'aria-describedby': helpId,
      },
      // The current line stays visible between the header and the toolbar of the form.
      scrollThreshold: COVERED_MARGINS,
      scrollMargin: COVERED_MARGINS,
      transformPastedHTML,
      handleKeyDown: (view, { key }) => key === 'Escape' && focusToolbar(view.dom),
    },
  }
}

// Word processors and CMSs add styles and wrappers. A text copied from this editor (`data-pm-slice`) needs no cleaning.
function transformPastedHTML(html: string): string {
  return html.includes('data-pm-slice') ? html : sanitiseRichText(html)
}

/** Moves the focus out of the text by keyboard: in a table or a list, Tab has another meaning. */
function focusToolbar(text: HTMLElement): boolean {
  const button = text.closest('.ra-input')?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')
  button?.focus()
  return Boolean(button)
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

/** The elements of a text: exactly those that the charter allows (no colours, images or alignment). */
export const editorExtensions = [
  StarterKit.configure({
    // The heading of a section is an h2, so sub-headings start at h3.
    heading: { levels: [3, 4, 5, 6] },
    horizontalRule: false,
    link: { openOnClick: false, defaultProtocol: 'https', HTMLAttributes: { target: null, rel: null } },
  }),
  // No custom view of tables: the editor's own would not show the caption.
  CaptionedTable.configure({ View: null }),
  TableRow,
  TableHeader,
  TableCell,
  SkipSameText,
]
