import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { plant, type Planted, relativeSpecifier, sourceFolders } from './plant.ts'

// Imports that the storeys of the screens must refuse: each knows only those below it.

/** The storeys, written again so that a slip in the linter's settings shows. Every other folder is a screen. */
const KIT = ['kit']
const RECORD = ['record', 'history', 'findings', 'preview', 'differences', 'ordering']
const APP = ['app']

/** A file of each storey, that a lower one would import if it were let. */
const FILES = {
  record: 'src/admin/record/EditPage.tsx',
  screen: 'src/admin/cookies/CookieList.tsx',
  app: 'src/admin/app/App.tsx',
}

const missing = Object.values(FILES).filter((path) => !existsSync(path))
if (missing.length > 0) throw new Error(`Moved, so that nothing could be planted: ${missing.join(', ')}`)

/** A screen that the linter's settings have never heard of: a new folder must be held without being listed. */
const NEW_SCREENS = ['src/admin/plantedScreen', 'src/admin/plantedScreen/within']

/** In every folder of the screens, an import of each storey above its own; from the kit and the record, of a new screen too. */
export function plantStoreys(copy: string): Planted[] {
  return [...sourceFolders(), ...NEW_SCREENS].flatMap((folder) => {
    const [, layer, room] = folder.split('/')
    if (layer !== 'admin' || room === undefined) return []
    const specifiers = storeysAbove(room).map((path) => relativeSpecifier(folder, path))
    return plant(copy, join(folder, 'plantedStorey.ts'), specifiers)
  })
}

function storeysAbove(room: string): string[] {
  if (APP.includes(room)) return []
  const newScreen = 'src/admin/plantedScreen/plantedStorey.ts'
  if (KIT.includes(room)) return [FILES.record, FILES.screen, newScreen, FILES.app]
  return RECORD.includes(room) ? [FILES.screen, newScreen, FILES.app] : [FILES.app]
}
