import { StrictMode } from 'react'
import { localStorageStore } from 'react-admin'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <App apiUrl="/api" store={localStorageStore('1', 'registre')} />
  </StrictMode>,
)
