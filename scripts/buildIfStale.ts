import { existsSync, globSync, statSync } from 'node:fs'

// `npm start` and the browser tests want the built pages and the built server: makes either when there is none, or an older one
// than its sources. `node scripts/buildIfStale.ts server` makes the one that is named.

interface Build {
  what: string
  configFile: string
  sources: readonly string[]
  built: string
}

const BUILDS: readonly Build[] = [
  {
    what: 'pages',
    configFile: 'vite.config.ts',
    sources: ['src/{charter,api,admin}/**/*.{ts,tsx}', 'index.html'],
    built: 'dist/index.html',
  },
  {
    what: 'server',
    configFile: 'vite.server.config.ts',
    sources: ['src/{charter,api,server}/**/*.ts'],
    built: 'dist-server/main.js',
  },
]

const OF_BOTH = ['vite/*.ts', 'package-lock.json']

const named = process.argv.slice(2)
for (const { what, configFile, sources, built } of BUILDS) {
  if (named.length > 0 && !named.includes(what)) continue
  if (!isStale(built, [...sources, configFile, ...OF_BOTH])) continue
  console.log(`Building the ${what}…`)
  const { build } = await import('vite')
  await build({ configFile, configLoader: 'native', logLevel: 'warn' })
}

function isStale(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return true
  const { mtimeMs } = statSync(built)
  return sources.flatMap((pattern) => globSync(pattern)).some((file) => statSync(file).mtimeMs > mtimeMs)
}
