import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { loadFrames } from './loadFrames.ts'
import { listenForRequests, serveRegister } from './mockServer.ts'
import { pretendLayout } from './pretendLayout.ts'

// The code of a page is loaded when it is first opened, which is slow on a busy machine.
configure({ asyncUtilTimeout: 60_000 })

pretendLayout()
beforeAll(loadFrames)
beforeAll(listenForRequests)
beforeEach(async () => {
  await serveRegister()
})
afterEach(() => {
  cleanup()
  // The next file finds the same window.
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
  document.title = ''
  for (const name of document.documentElement.getAttributeNames())
    document.documentElement.removeAttribute(name)
})
