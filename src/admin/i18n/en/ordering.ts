import type { ordering as fr } from '../fr/ordering.ts'

export const ordering: typeof fr = {
  help: 'Drag a line by its handle, or use the arrows. The order is the charter’s, and it is saved at once.',
  saved: 'The order is saved.',
  notSaved: 'The new order was not saved, the former one is back.',
  handle: 'Move “%{name}”',
  handleRole: 'handle',
  up: 'Move “%{name}” up',
  down: 'Move “%{name}” down',
  instructions:
    'Press Space to pick the line up, the up and down arrows to move it, Space again to put it down, Escape to give up.',
  lifted: '“%{name}” is picked up, in position %{position} of %{count}.',
  over: '“%{name}” moves to position %{position} of %{count}.',
  moved: '“%{name}” is in position %{position} of %{count}.',
  cancelled: '“%{name}” stayed where it was.',
}
