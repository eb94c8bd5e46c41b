import { expect, it } from 'vitest'
import { rememberResults } from '#charter/kit/rememberResults.ts'

it('works out again only what has not been asked for among the last texts', () => {
  const computed: string[] = []
  const lengthOf = rememberResults((text) => {
    computed.push(text)
    return text.length
  }, 2)
  expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map(lengthOf)).toEqual([1, 2, 1, 3, 1, 2])
  expect(computed).toEqual(['a', 'bb', 'ccc', 'bb'])
})
