import { Editor } from '@tiptap/core'
import { editorExtensions } from './editorOptions.ts'

/** What the editor gives back for `html` when nothing in it was changed: it writes tables and links its own way. */
export function asEdited(html: string): string {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: editorExtensions,
    // Nobody sees it.
    injectCSS: false,
  })
  editor.commands.setContent(html, { emitUpdate: false, parseOptions: { preserveWhitespace: true } })
  const edited = editor.isEmpty ? '' : editor.getHTML()
  editor.destroy()
  return edited
}
