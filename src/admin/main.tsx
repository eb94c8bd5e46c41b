import { StrictMode } from 'react'
import { localStorageStore } from 'react-admin'
import { createRoot } from 'react-dom/client'
import type { core } from 'zod'
import { App } from './app/App.tsx'
import { StyleNonce } from './kit/StyleNonce.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// By default zod tests whether `new Function` is available, to compile its schemas. The content security policy forbids
// it, and the browser would report a violation. zod reads this global when it is loaded; its own `config` function sets the
// same, but would add a part of zod to the first chunk.
const zodConfig: core.$ZodConfig = { jitless: true }
Object.assign(globalThis, { __zod_globalConfig: zodConfig })

// Browsers empty the `nonce` attribute, so that style sheets cannot read it. The property still has the value.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

createRoot(root).render(
  <StrictMode>
    <StyleNonce nonce={nonce}>
      <App apiUrl="/api" store={localStorageStore('1', 'registre')} />
    </StyleNonce>
  </StrictMode>,
)
