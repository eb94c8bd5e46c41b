import { expect, it } from 'vitest'
import { reach, readImportGraph } from '../../scripts/importGraph.ts'

// The split of modules is what each start of the server waits for: what is needed later is loaded on demand.

const { loaded, packages } = readImportGraph('.')

it.each([
  ['better-auth', 'src/server/main.ts'],
  ['nodemailer', 'src/server/main.ts'],
  ['better-auth', 'src/server/publishStatic.ts'],
])('loads %s only when it is needed, from %s', (name, entry) => {
  const files = reach(loaded, [entry])
  expect(files.size).toBeGreaterThan(1)
  const from = [...files].filter((file) =>
    [...(packages.get(file) ?? [])].some((used) => used.startsWith(name)),
  )
  expect(from).toStrictEqual([])
})

it('lets the verifier run without the store', () => {
  expect(reach(loaded, ['src/server/verify.ts'])).not.toContain('src/server/storage/createStore.ts')
})
