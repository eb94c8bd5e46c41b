import { expect, it } from 'vitest'
import { isOnThisComputer } from '#admin/kit/isOnThisComputer.ts'

it.each([
  ['http://localhost:3000/charte', true],
  ['http://127.0.0.1:3000/#/set-password?token=abc', true],
  ['http://[::1]:3000/', true],
  // Of the page itself, which the tests serve from this computer.
  ['/charte', true],
  ['https://registre.example.fr/charte', false],
  ['https://localhost.example.fr/', false],
  ['http://10.0.0.7/charte', false],
])('%s opens on this computer only: %s', (address, expected) => {
  expect(isOnThisComputer(address)).toBe(expected)
})
