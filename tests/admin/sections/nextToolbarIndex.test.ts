import { expect, it } from 'vitest'
import { nextToolbarIndex } from '#admin/sections/editor/nextToolbarIndex.ts'

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 4, 0],
  ['ArrowLeft', 0, 4],
  ['ArrowLeft', 3, 2],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['Enter', 1, null],
  ['Tab', 1, null],
])('%s from the button %i of 5 goes to %s', (key, current, next) => {
  expect(nextToolbarIndex(key, current, 5)).toBe(next)
})
