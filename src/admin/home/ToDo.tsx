import { Typography } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import { HomePart } from './HomePart.tsx'
import { ToDoItem } from './ToDoItem.tsx'
import { useToDo } from './useToDo.ts'

/** What the register still lacks, each with its number and a link to the very records it counts. */
export function ToDo() {
  const text = useText()
  const { items, isKnown } = useToDo()
  return (
    <HomePart title={text('home.toDo.title')}>
      {items.length > 0 ? (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {items.map((item) => (
            <ToDoItem key={item.message} {...item} />
          ))}
        </ul>
      ) : (
        isKnown && <Typography>{text('home.toDo.nothing')}</Typography>
      )}
    </HomePart>
  )
}
