import type { Editor } from '@tiptap/core'
import { languageTag } from '#charter/richText/languageTag.ts'
import { useText } from '../../i18n/useText.ts'
import { PromptDialog } from './PromptDialog.tsx'

interface LanguageDialogProps {
  editor: Editor
  onClose: () => void
}

/** Asks for the language of the selected words, where it is not the charter's. */
export function LanguageDialog({ editor, onClose }: LanguageDialogProps) {
  const text = useText()
  const current = String(editor.getAttributes('language')['lang'] ?? '')
  const apply = (typed: string) => {
    onClose()
    const lang = languageTag(typed)
    if (lang !== null) editor.chain().focus().extendMarkRange('language').setMark('language', { lang }).run()
  }
  const remove = () => {
    onClose()
    editor.chain().focus().extendMarkRange('language').unsetMark('language').run()
  }
  return (
    <PromptDialog
      title={text('sections.editor.language.title')}
      label={text('sections.editor.language.label')}
      help={text('sections.editor.language.help')}
      initial={current}
      validate={(typed) => (languageTag(typed) === null ? text('sections.editor.language.problem') : null)}
      onApply={apply}
      remove={current === '' ? undefined : { label: text('sections.editor.language.remove'), run: remove }}
      onClose={onClose}
    />
  )
}
