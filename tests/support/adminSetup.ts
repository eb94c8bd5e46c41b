import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { loadFrames } from './loadFrames.ts'
import { mockServer, serveRegister } from './mockServer.ts'

// A page's code is loaded when it is first opened, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 5_000 })

loadFrames()
beforeAll(() => mockServer.listen({ onUnhandledFrame: 'error' }))
beforeEach(async () => {
  await serveRegister()
})
afterEach(cleanup)
afterAll(() => mockServer.close())
