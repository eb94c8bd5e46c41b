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
import LanguageIcon from '@mui/icons-material/Translate'
import UndoIcon from '@mui/icons-material/Undo'
import type { SvgIcon } from '@mui/material'
import type { sections } from '../../i18n/fr/sections.ts'

/** The dialog that asks for the details of an action. */
export type DialogName = 'link' | 'language' | 'caption'

export interface ToolbarAction {
  name: keyof typeof sections.editor.actions
  /** Without an icon, the button shows its name. */
  icon?: typeof SvgIcon
  /** For buttons that switch on and off: true if it is on at the cursor. */
  isActive?: (editor: Editor) => boolean
  /** False while the action can do nothing. By default always true. */
  isPossible?: (editor: Editor) => boolean
  /** Called after the command. */
  onDone?: (editor: Editor) => void
  /** A command of the editor, or the dialog to open. */
  command: DialogName | ((chain: ChainedCommands) => ChainedCommands)
}

/** The actions that apply anywhere in a text. */
export const TEXT_ACTIONS: readonly ToolbarAction[] = [
  {
    name: 'heading',
    icon: HeadingIcon,
    isActive: (editor) => editor.isActive('heading', { level: 3 }),
    command: (chain) => chain.toggleHeading({ level: 3 }),
  },
  {
    name: 'subheading',
    icon: SubheadingIcon,
    isActive: (editor) => editor.isActive('heading', { level: 4 }),
    command: (chain) => chain.toggleHeading({ level: 4 }),
  },
  {
    name: 'bold',
    icon: BoldIcon,
    isActive: (editor) => editor.isActive('bold'),
    command: (chain) => chain.toggleBold(),
  },
  {
    name: 'italic',
    icon: ItalicIcon,
    isActive: (editor) => editor.isActive('italic'),
    command: (chain) => chain.toggleItalic(),
  },
  { name: 'link', icon: LinkIcon, isActive: (editor) => editor.isActive('link'), command: 'link' },
  {
    name: 'language',
    icon: LanguageIcon,
    isActive: (editor) => editor.isActive('language'),
    command: 'language',
  },
  {
    name: 'bulletList',
    icon: BulletedIcon,
    isActive: (editor) => editor.isActive('bulletList'),
    command: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    icon: NumberedIcon,
    isActive: (editor) => editor.isActive('orderedList'),
    command: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'insertTable',
    icon: TableIcon,
    command: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    onDone: revealTable,
  },
  {
    name: 'undo',
    icon: UndoIcon,
    isPossible: (editor) => editor.can().undo(),
    command: (chain) => chain.undo(),
  },
  {
    name: 'redo',
    icon: RedoIcon,
    isPossible: (editor) => editor.can().redo(),
    command: (chain) => chain.redo(),
  },
]

/** The actions that apply in a table. */
export const TABLE_ACTIONS: readonly ToolbarAction[] = [
  { name: 'addRow', command: (chain) => chain.addRowAfter() },
  { name: 'deleteRow', command: (chain) => chain.deleteRow() },
  { name: 'addColumn', command: (chain) => chain.addColumnAfter() },
  { name: 'deleteColumn', command: (chain) => chain.deleteColumn() },
  {
    name: 'headerRow',
    isActive: (editor) => editor.isActive('tableHeader'),
    command: (chain) => chain.toggleHeaderRow(),
  },
  { name: 'caption', command: 'caption' },
  { name: 'deleteTable', command: (chain) => chain.deleteTable() },
]

/** Scrolls to the whole table at the cursor, not only to its first cell. */
function revealTable({ view, state }: Editor): void {
  const { node } = view.domAtPos(state.selection.from)
  const element = node instanceof Element ? node : node.parentElement
  // On the next frame the editor takes the focus and scrolls to the cursor; this must come after.
  requestAnimationFrame(() => element?.closest('table')?.scrollIntoView({ block: 'nearest' }))
}
