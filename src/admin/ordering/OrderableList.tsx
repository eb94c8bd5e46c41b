import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { Box, Typography } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import type { Identifier } from 'react-admin'
import { LIST_STYLE } from './FixedList.tsx'
import { OrderableItem } from './OrderableItem.tsx'
import { useOrderingWords } from './useOrderingWords.ts'

interface OrderableListProps<Item extends { id: Identifier }> {
  items: readonly Item[]
  /** Names the list for screen readers. */
  label: string
  /** Names an item in the announcements of a move. */
  nameOf: (item: Item) => string
  /** Receives the items in their new order. */
  onReorder: (items: Item[]) => void
  /** The result of saving the order, shown below the list. */
  status?: string
  children: (item: Item) => ReactNode
}

/** A list whose items can be moved by mouse, touch or keyboard, or with the two buttons of each item. */
export function OrderableList<Item extends { id: Identifier }>(props: OrderableListProps<Item>) {
  const { items, label, nameOf, onReorder, status = '', children } = props
  const names = items.map(nameOf)
  const words = useOrderingWords(items, names)
  const sensors = useDragSensors()
  const [lastMove, setLastMove] = useState('')

  const move = (from: number, to: number) => onReorder(arrayMove([...items], from, to))
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const from = items.findIndex(({ id }) => id === active.id)
    const to = items.findIndex(({ id }) => id === over?.id)
    if (to !== -1 && to !== from) move(from, to)
    setLastMove('')
  }
  const onStep = (from: number, to: number) => {
    move(from, to)
    setLastMove(words.moved(from, to))
  }

  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDownOnly]}
      accessibility={words.accessibility}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <Box component="ol" aria-label={label} sx={LIST_STYLE}>
          {items.map((item, index) => (
            <OrderableItem
              key={item.id}
              id={item.id}
              name={names[index] ?? ''}
              index={index}
              isLast={index === items.length - 1}
              onStep={onStep}
            >
              {children(item)}
            </OrderableItem>
          ))}
        </Box>
      </SortableContext>
      <Typography
        role="status"
        variant="body2"
        color="text.secondary"
        sx={{ px: 1, py: 1, minHeight: '2.5em' }}
      >
        {lastMove} {status}
      </Typography>
    </DndContext>
  )
}

const upAndDownOnly: Modifier = ({ transform }) => ({ ...transform, x: 0 })

/** Mouse, touch and keyboard. A few pixels of movement, or a short press, tell a drag from a click or a scroll. */
function useDragSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
}
