import { Box, Button, Divider, IconButton } from '@mui/material'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTiptapEditor } from 'ra-input-rich-text'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { CaptionDialog } from './CaptionDialog.tsx'
import { LanguageDialog } from './LanguageDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { type DialogName, TABLE_ACTIONS, TEXT_ACTIONS, type ToolbarAction } from './toolbarActions.ts'
import { nextToolbarIndex } from './nextToolbarIndex.ts'

/**
 * The toolbar of the editor. It follows the ARIA toolbar pattern: one tab stop, then the arrow keys. `ref` receives the
 * editor, which RichTextInput gives only to its toolbar.
 */
export function EditorToolbar({ ref }: { ref: Ref<Editor | null> }) {
  const text = useText()
  const editor = useTiptapEditor()
  useImperativeHandle<Editor | null, Editor | null>(ref, () => editor, [editor])
  const toolbar = useRef<HTMLDivElement>(null)
  const [lastFocused, setLastFocused] = useState<string>('heading')
  const [openDialog, setOpenDialog] = useState<DialogName | null>(null)
  const isInTable = useEditorState({ editor, selector: ({ editor }) => editor?.isActive('table') ?? false })
  if (!editor) return null

  const tableActions = isInTable ? TABLE_ACTIONS : []
  const actions = [...TEXT_ACTIONS, ...tableActions]
  const tabStop = actions.find(({ name }) => name === lastFocused) ?? TEXT_ACTIONS[0]

  const run = ({ command, onDone }: ToolbarAction) => {
    if (typeof command === 'string') setOpenDialog(command)
    else if (command(editor.chain().focus()).run()) onDone?.(editor)
  }
  const closeDialog = () => {
    setOpenDialog(null)
    editor.commands.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextToolbarIndex(
      event.key,
      actions.findIndex((action) => action === tabStop),
      actions.length,
    )
    if (next === null) return
    event.preventDefault()
    toolbar.current?.querySelectorAll('button')[next]?.focus()
  }
  const renderButton = (action: ToolbarAction) => (
    <ToolbarButton
      key={action.name}
      editor={editor}
      action={action}
      isTabStop={action === tabStop}
      onFocus={() => setLastFocused(action.name)}
      onClick={() => run(action)}
    />
  )

  return (
    <>
      <Box
        ref={toolbar}
        role="toolbar"
        aria-label={text('sections.editor.toolbar')}
        onKeyDown={onKeyDown}
        sx={BAR}
      >
        <Box sx={ROW}>{TEXT_ACTIONS.map(renderButton)}</Box>
        {isInTable && <Divider />}
        <Box sx={ROW}>{tableActions.map(renderButton)}</Box>
      </Box>
      {openDialog === 'link' && <LinkDialog editor={editor} onClose={closeDialog} />}
      {openDialog === 'language' && <LanguageDialog editor={editor} onClose={closeDialog} />}
      {openDialog === 'caption' && <CaptionDialog editor={editor} onClose={closeDialog} />}
    </>
  )
}

const BAR = { border: 1, borderColor: 'divider', borderBottom: 0, borderRadius: 1, p: 0.5 }
const ROW = { display: 'flex', flexWrap: 'wrap', gap: 0.25 }

interface ToolbarButtonProps {
  editor: Editor
  action: ToolbarAction
  isTabStop: boolean
  onFocus: () => void
  onClick: () => void
}

function ToolbarButton({ editor, action, isTabStop, onFocus, onClick }: ToolbarButtonProps) {
  const { name, icon: Icon } = action
  const label = useText()(`sections.editor.actions.${name}`)
  const { isPressed, isPossible } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      isPressed: action.isActive?.(editor),
      isPossible: action.isPossible?.(editor) ?? true,
    }),
  })
  const props = {
    tabIndex: isTabStop ? 0 : -1,
    // Not `disabled`: a disabled button would lose the keyboard focus.
    'aria-disabled': !isPossible,
    'aria-pressed': isPressed,
    onFocus,
    onClick: () => isPossible && onClick(),
    sx: {
      borderRadius: 1,
      opacity: isPossible ? 1 : 0.4,
      bgcolor: isPressed ? 'action.selected' : undefined,
    },
  }
  if (!Icon) {
    return (
      <Button size="small" color="inherit" {...props}>
        {label}
      </Button>
    )
  }
  return (
    <IconButton size="small" color="inherit" aria-label={label} title={label} {...props}>
      <Icon fontSize="small" />
    </IconButton>
  )
}
