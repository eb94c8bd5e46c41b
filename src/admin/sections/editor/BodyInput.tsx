import { Typography } from '@mui/material'
import type { Editor } from '@tiptap/core'
import { RichTextInput } from 'ra-input-rich-text'
import { useId, useMemo, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { FieldHelp } from '../../record/FieldHelp.tsx'
import { useIsReadOnly } from '../../kit/form/ReadOnlyInputs.tsx'
import { useStyleNonce } from '../../kit/StyleNonce.tsx'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import { roundTripHtml } from './roundTripHtml.ts'
import { editorOptions } from './editorOptions.ts'
import { EDITOR_STYLE } from './editorStyle.ts'
import { EditorToolbar } from './EditorToolbar.tsx'

/** The text of a section. */
export function BodyInput() {
  const label = useTranslate()('resources.sections.fields.body')
  const nonce = useStyleNonce()
  const helpId = useId()
  const options = useMemo(() => editorOptions({ label, helpId, nonce }), [label, helpId, nonce])
  const isReadOnly = useIsReadOnly()
  const editor = useRef<Editor>(null)
  const stored = String(useFormState().defaultValues?.['body'] ?? '')
  const roundTripped = useMemo(() => roundTripHtml(stored), [stored])
  const parse = (value: string) => {
    const edited = value || htmlOfTables(editor.current)
    // The editor writes the same text differently. Without this, an undone change would still count as a change.
    return edited === roundTripped ? stored : edited
  }
  return (
    <div data-field="body">
      {/* The text's sub-headings start at h3, and the page's heading is an h1. */}
      <Typography variant="h2" sx={visuallyHidden}>
        {label}
      </Typography>
      <RichTextInput
        source="body"
        editorOptions={options}
        readOnly={isReadOnly}
        toolbar={isReadOnly ? <></> : <EditorToolbar ref={editor} />}
        helperText={
          <span id={helpId}>
            <FieldHelp resource="sections" field="body" />
          </span>
        }
        parse={parse}
        sx={EDITOR_STYLE}
      />
    </div>
  )
}

/** RichTextInput gives an empty value for a text without words. A table without words is not empty: it must be kept. */
function htmlOfTables(editor: Editor | null): string {
  const html = editor?.getHTML() ?? ''
  return html.includes('<table') ? html : ''
}
