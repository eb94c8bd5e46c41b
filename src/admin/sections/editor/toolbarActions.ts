import type { ChainedCommands, Editor } from '@tiptap/core'
import BoldIcon from '@mui/icons-material/FormatBold'
import BulletedIcon from '@mui/icons-material/FormatListBulleted'
import NumberedIcon from '@mui/icons-material/FormatListNumbered'
import ItalicIcon from '@mui/icons-material/FormatItalic'
import TableIcon from '@mui/icons-material/GridOn'
import LinkIcon from '@mui/icons-material/InsertLink'
import RedoIcon from '@mui/icons-material/Redo'
import SubheadingIcon from '@mui/icons-material/TextFields'
import HeadingIcon from '@mui/icons-material/Title'
import UndoIcon from '@mui/icons-material/Undo'
import type { SvgIcon } from '@mui/material'
import type { sections } from '../../i18n/fr/sections.ts'

/** Scrolls to the table where the cursor stands: all of it, not its first cell alone. */
function revealTable({ view, state }: Editor): void {
  const { node } = view.domAtPos(state.selection.from)
  const element = node instanceof Element ? node : node.parentElement
  // The editor gives itself the focus on the next frame, and scrolls to the cursor.
  requestAnimationFrame(() => element?.closest('table')?.scrollIntoView({ block: 'nearest' }))
}

/** What is asked in a dialog before it is done. */
export type Asked = 'link' | 'caption'

export interface ToolbarAction {
  name: keyof typeof sections.editor.actions
  /** Without one the button shows its name. */
  icon?: typeof SvgIcon
  /** Whether it is so where the cursor stands, for what the same button takes off again. */
  isOn?: (editor: Editor) => boolean
  /** Whether there is anything for it to do; always, when not said. */
  isPossible?: (editor: Editor) => boolean
  /** What comes once it is done. */
  after?: (editor: Editor) => void
  does: Asked | ((chain: ChainedCommands) => ChainedCommands)
}

/** What can be done anywhere in a text. */
export const TEXT_ACTIONS: readonly ToolbarAction[] = [
  {
    name: 'heading',
    icon: HeadingIcon,
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    does: (chain) => chain.toggleHeading({ level: 3 }),
  },
  {
    name: 'subheading',
    icon: SubheadingIcon,
    isOn: (editor) => editor.isActive('heading', { level: 4 }),
    does: (chain) => chain.toggleHeading({ level: 4 }),
  },
  {
    name: 'bold',
    icon: BoldIcon,
    isOn: (editor) => editor.isActive('bold'),
    does: (chain) => chain.toggleBold(),
  },
  {
    name: 'italic',
    icon: ItalicIcon,
    isOn: (editor) => editor.isActive('italic'),
    does: (chain) => chain.toggleItalic(),
  },
  { name: 'link', icon: LinkIcon, isOn: (editor) => editor.isActive('link'), does: 'link' },
  {
    name: 'bulletList',
    icon: BulletedIcon,
    isOn: (editor) => editor.isActive('bulletList'),
    does: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    icon: NumberedIcon,
    isOn: (editor) => editor.isActive('orderedList'),
    does: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'insertTable',
    icon: TableIcon,
    does: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    after: revealTable,
  },
  {
    name: 'undo',
    icon: UndoIcon,
    isPossible: (editor) => editor.can().undo(),
    does: (chain) => chain.undo(),
  },
  {
    name: 'redo',
    icon: RedoIcon,
    isPossible: (editor) => editor.can().redo(),
    does: (chain) => chain.redo(),
  },
]

/** What can be done while the cursor stands in a table. */
export const TABLE_ACTIONS: readonly ToolbarAction[] = [
  { name: 'addRow', does: (chain) => chain.addRowAfter() },
  { name: 'deleteRow', does: (chain) => chain.deleteRow() },
  { name: 'addColumn', does: (chain) => chain.addColumnAfter() },
  { name: 'deleteColumn', does: (chain) => chain.deleteColumn() },
  {
    name: 'headerRow',
    isOn: (editor) => editor.isActive('tableHeader'),
    does: (chain) => chain.toggleHeaderRow(),
  },
  { name: 'caption', does: 'caption' },
  { name: 'deleteTable', does: (chain) => chain.deleteTable() },
]
