import { StrictMode } from 'react'
import { localStorageStore } from 'react-admin'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { configureZod } from './kit/configureZod.ts'
import { openRememberedSite } from './kit/sites.ts'
import { StyleNonce } from './kit/StyleNonce.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

configureZod()
openRememberedSite()

// Browsers empty the `nonce` attribute, so that style sheets cannot read it. The property still has the value.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

createRoot(root).render(
  <StrictMode>
    <StyleNonce nonce={nonce}>
      <App apiUrl="/api" store={localStorageStore('1', 'registre')} />
    </StyleNonce>
  </StrictMode>,
)
