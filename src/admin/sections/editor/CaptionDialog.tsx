import type { Editor } from '@tiptap/core'
import { useText } from '../../i18n/useText.ts'
import { PromptDialog } from './PromptDialog.tsx'

interface CaptionDialogProps {
  editor: Editor
  onClose: () => void
}

/** Asks for the caption shown above a table. */
export function CaptionDialog({ editor, onClose }: CaptionDialogProps) {
  const text = useText()
  const apply = (typed: string) => {
    onClose()
    editor.chain().focus().updateAttributes('table', { caption: typed.trim() }).run()
  }
  return (
    <PromptDialog
      title={text('sections.editor.caption.title')}
      label={text('sections.editor.caption.label')}
      help={text('sections.editor.caption.help')}
      initial={String(editor.getAttributes('table')['caption'] ?? '')}
      onApply={apply}
      onClose={onClose}
    />
  )
}
