import type { EditorOptions } from '@tiptap/core'
import { DefaultEditorOptions } from 'ra-input-rich-text'
import { editorExtensions } from './editorExtensions.ts'
import { COVERED_MARGINS } from './editorStyle.ts'

interface EditorSettings {
  /** The accessible name of the text. */
  label: string
  /** The id of the element with the help and the findings. */
  helpId: string
  /** The nonce for the editor's style sheet. */
  nonce: string | undefined
  /** How it takes what is pasted or dropped. */
  pasteProps: EditorOptions['editorProps']
}

/** Returns the options of the rich text editor. */
export function editorOptions({ label, helpId, nonce, pasteProps }: EditorSettings): Partial<EditorOptions> {
  return {
    ...DefaultEditorOptions,
    injectNonce: nonce,
    extensions: editorExtensions,
    // Cookie names are full of signs that Markdown takes for its own: `_pk_id` is no italics.
    enableInputRules: false,
    enablePasteRules: false,
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
      ...pasteProps,
      handleKeyDown: (view, { key }) => key === 'Escape' && focusToolbar(view.dom),
    },
  }
}

/** Moves the focus out of the text by keyboard: in a table or a list, Tab has another meaning. */
function focusToolbar(text: HTMLElement): boolean {
  const button = text.closest('.ra-input')?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')
  button?.focus()
  return Boolean(button)
}
