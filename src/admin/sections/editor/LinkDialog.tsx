import type { Editor } from '@tiptap/core'
import { useText } from '../../i18n/useText.ts'
import { linkAddress } from './linkAddress.ts'
import { PromptDialog } from './PromptDialog.tsx'

interface LinkDialogProps {
  editor: Editor
  onClose: () => void
}

/** Asks for the address of a link on the selected words. Without a selection, it inserts the address as a link. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const text = useText()
  const current = String(editor.getAttributes('link')['href'] ?? '')
  const apply = (typed: string) => {
    onClose()
    const href = linkAddress(typed)
    if (!href) return
    const chain = editor.chain().focus()
    if (current === '' && editor.state.selection.empty) {
      const marks = [{ type: 'link', attrs: { href } }]
      chain.insertContent({ type: 'text', text: typed.trim(), marks }).run()
    } else {
      chain.extendMarkRange('link').setLink({ href }).run()
    }
  }
  const remove = () => {
    onClose()
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
  }
  return (
    <PromptDialog
      title={text('sections.editor.link.title')}
      label={text('sections.editor.link.label')}
      help={text('sections.editor.link.help')}
      initial={current}
      validate={(typed) => (linkAddress(typed) ? null : text('sections.editor.link.problem'))}
      onApply={apply}
      remove={current === '' ? undefined : { label: text('sections.editor.link.remove'), run: remove }}
      onClose={onClose}
    />
  )
}
