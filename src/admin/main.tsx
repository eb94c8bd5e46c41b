import { StrictMode } from 'react'
import { localStorageStore } from 'react-admin'
import { createRoot } from 'react-dom/client'
import type { core } from 'zod'
import { App } from './app/App.tsx'
import { StyleNonce } from './kit/StyleNonce.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// zod tries whether it may compile its schemas with `new Function`. The page's policy says no, and would report it. zod
// looks here when it is loaded; its own `config` does the same, but would bring a part of zod into the first chunk.
const zodConfig: core.$ZodConfig = { jitless: true }
Object.assign(globalThis, { __zod_globalConfig: zodConfig })

// The browser hides the attribute, so that no style sheet can read it, and keeps the property.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

createRoot(root).render(
  <StrictMode>
    <StyleNonce nonce={nonce}>
      <App apiUrl="/api" store={localStorageStore('1', 'registre')} />
    </StyleNonce>
  </StrictMode>,
)
