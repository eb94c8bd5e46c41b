import { Editor } from '@tiptap/core'
import { editorExtensions } from './editorExtensions.ts'

/** Returns `html` as the editor writes it without any change: it has its own form of tables and links. */
export function roundTripHtml(html: string): string {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: editorExtensions,
    // This editor is never shown.
    injectCSS: false,
  })
  editor.commands.setContent(html, { emitUpdate: false, parseOptions: { preserveWhitespace: true } })
  const edited = editor.isEmpty ? '' : editor.getHTML()
  editor.destroy()
  return edited
}
