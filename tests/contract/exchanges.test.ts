import { describe, expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { EXCHANGE_FILES, readExchanges } from './readExchanges.ts'

onEachEngine((start) => {
  describe.each(EXCHANGE_FILES)('%s', (file) => {
    it('is what is on the wire, one exchange after another', async () => {
      const api = await start()
      for (const { shows, request, response } of readExchanges(file)) {
        const { status, headers, body } = await api.send(request.method, request.path, request.body)
        const spokenOf = Object.keys(response.headers).map((name) => [name, headers.get(name)] as const)
        expect({ status, headers: Object.fromEntries(spokenOf), body }, shows).toStrictEqual(response)
      }
      expect(api.errors).toEqual([])
    })
  })
})
