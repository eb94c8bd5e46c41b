import { beforeAll, describe, expect, it } from 'vitest'
import { PROBLEM_TYPE } from '#api/problem.ts'
import { createJudge, findOperation, type Judge } from '../server/http/openapi/createJudge.ts'
import { type Described, readDescription } from '../server/http/openapi/readDescription.ts'
import { startApi } from '../server/http/startApi.ts'
import { EXCHANGE_FILES, readExchanges } from './readExchanges.ts'

let described: Described
let judge: Judge

beforeAll(async () => {
  described = await readDescription(await startApi())
  judge = createJudge(described)
})

describe.each(EXCHANGE_FILES)('%s', (file) => {
  it('is on the wire as the description of the API says', () => {
    const flaws = readExchanges(file).flatMap(({ shows, request, response: { status, headers, body } }) => {
      const operation = findOperation(described, request.method, request.path.replace(/\?.*$/, ''))
      // Addresses outside the API are not described.
      if (operation === undefined) return status === 404 || status === 405 ? [] : [`${shows}: no operation`]
      const [first = ''] = Object.keys(operation.responses[status]?.content ?? {})
      const contentType = headers['content-type'] ?? (status < 400 ? first : PROBLEM_TYPE)
      const flaw = judge(operation, { status, contentType, body })
      return flaw === '' ? [] : [`${shows}: ${flaw}`]
    })
    expect(flaws).toEqual([])
  })
})

it('refuses a field that is not described', () => {
  const operation = findOperation(described, 'GET', '/api/auth/get-session')
  const answered = { status: 200, contentType: 'application/json' }
  const signedOut = { person: null, canMail: false }
  expect(operation && judge(operation, { ...answered, body: signedOut })).toBe('')
  expect(operation && judge(operation, { ...answered, body: { ...signedOut, token: 'x' } })).toMatch(
    /additional properties/,
  )
})
