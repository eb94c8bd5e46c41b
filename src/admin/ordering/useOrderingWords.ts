import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core'
import { useRef } from 'react'
import type { Identifier } from 'react-admin'
import { useText } from '../i18n/useText.ts'

/** The announcements for screen readers while and after an item is moved. */
export function useOrderingWords(items: readonly { id: Identifier }[], names: readonly string[]) {
  const text = useText()
  const lastOver = useRef<UniqueIdentifier>(null)
  const count = items.length
  const indexOf = (id: UniqueIdentifier | undefined) => items.findIndex((item) => item.id === id)
  const word = (key: 'lifted' | 'over' | 'moved', from: number, to: number) =>
    text(`ordering.${key}`, { name: names[from] ?? '', position: to + 1, count })

  const accessibility: DndContextProps['accessibility'] = {
    screenReaderInstructions: { draggable: text('ordering.instructions') },
    announcements: {
      onDragStart({ active }) {
        lastOver.current = active.id
        return word('lifted', indexOf(active.id), indexOf(active.id))
      },
      onDragOver({ active, over }) {
        const place = over?.id ?? active.id
        // An item that has just been lifted is over its own place: nothing to announce.
        if (place === lastOver.current) return undefined
        lastOver.current = place
        return word('over', indexOf(active.id), indexOf(place))
      },
      onDragEnd: ({ active, over }) => word('moved', indexOf(active.id), indexOf(over?.id ?? active.id)),
      onDragCancel: ({ active }) => text('ordering.cancelled', { name: names[indexOf(active.id)] ?? '' }),
    },
  }
  return { accessibility, moved: (from: number, to: number) => word('moved', from, to) }
}
