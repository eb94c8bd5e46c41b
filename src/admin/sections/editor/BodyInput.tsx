import { RichTextInput } from 'ra-input-rich-text'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { asEdited } from './asEdited.ts'
import { editorOptions } from './editorOptions.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { EDITOR_STYLE } from './editorStyle.ts'

/** The text of a section. */
export function BodyInput() {
  const label = useTranslate()('resources.sections.fields.body')
  const options = useMemo(() => editorOptions(label), [label])
  const stored: string = useFormState().defaultValues?.['body'] ?? ''
  const untouched = useMemo(() => asEdited(stored), [stored])
  return (
    <RichTextInput
      source="body"
      editorOptions={options}
      toolbar={<EditorToolbar />}
      helperText="sections.help.body"
      // A text that is back to what it was is no change, though the editor writes it otherwise.
      parse={(edited: string) => (edited === untouched ? stored : edited)}
      sx={EDITOR_STYLE}
    />
  )
}
