import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { mockServer, serveRegister } from './mockServer.ts'

beforeAll(() => mockServer.listen({ onUnhandledFrame: 'error' }))
beforeEach(async () => {
  await serveRegister()
})
afterEach(cleanup)
afterAll(() => mockServer.close())
