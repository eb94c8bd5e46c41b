import { existsSync, globSync, statSync } from 'node:fs'

// `npm start` and the browser tests want the built pages: makes them when there are none, or older ones than the sources.

const SOURCES = [
  'src/{charter,api,admin}/**/*.{ts,tsx}',
  'vite/*.ts',
  'vite.config.ts',
  'index.html',
  'package-lock.json',
]
const BUILT = 'dist/index.html'

if (isStale()) {
  console.log('Building the pages…')
  const { build } = await import('vite')
  await build({ configLoader: 'native', logLevel: 'warn' })
}

function isStale(): boolean {
  if (!existsSync(BUILT)) return true
  const built = statSync(BUILT).mtimeMs
  return SOURCES.flatMap((pattern) => globSync(pattern)).some((file) => statSync(file).mtimeMs > built)
}
