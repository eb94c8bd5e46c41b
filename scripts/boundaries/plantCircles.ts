import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Planted } from './plant.ts'

// Circles, which no layer may have: a file or a folder that can't be understood without one that imports it.

/** Two files that import each other's type, which only the reader of both notices. */
export function plantCircle(copy: string): Planted[] {
  const names = ['plantedCircle', 'plantedRound']
  return names.map((name, index) => {
    const file = `src/charter/kit/${name}.ts`
    const other = `./${names[1 - index]}.ts`
    writeFileSync(join(copy, file), `import type { T } from '${other}'\nexport type { T }\n`)
    return { file, line: 1, what: other }
  })
}

interface FolderCase {
  /** The planted files, by path from the root. */
  files: Record<string, string>
  /** The expected report. */
  refusal: string
}

/** Circles that `checkFolders.ts` must refuse, each by itself: two circles that touch would be reported as one. */
export const FOLDER_CASES: readonly FolderCase[] = [
  {
    files: { 'src/charter/planted.ts': 'export const planted = 1' },
    refusal: 'src/charter/planted.ts: Loose file',
  },
  {
    files: { 'src/admin/planted.tsx': 'export const planted = 1' },
    refusal: 'src/admin/planted.tsx: Loose file',
  },
  {
    // On demand, which the linter does not follow.
    files: {
      'src/server/process/planted.ts': "export const planted = () => import('./plantedToo.ts')",
      'src/server/process/plantedToo.ts': "export { planted } from './planted.ts'",
    },
    refusal: 'Circle of files: src/server/process/planted.ts → src/server/process/plantedToo.ts',
  },
  knot('src/charter', 'kit', "import '../findings/finding.ts'"),
  knot('src/charter', 'lifetime', "export type { Finding } from '../findings/finding.ts'"),
  knot('src/server', 'http', "import '../storage/createStore.ts'"),
  knot('src/admin', 'preview', "import '../providers/ProviderList.tsx'"),
  knot('src/admin', 'kit', "export const planted = () => import('../cookies/CookieList.tsx')"),
  knot('src/charter/findings', 'plantedRoom', "import '../plantedToo/planted.ts'", {
    'src/charter/findings/plantedToo/planted.ts': "import '../plantedRoom/other.ts'",
    'src/charter/findings/plantedRoom/other.ts': 'export const other = 1',
  }),
]

function knot(folder: string, room: string, code: string, others: Record<string, string> = {}): FolderCase {
  const file = `${folder}/${room}/planted.ts`
  return { files: { [file]: code, ...others }, refusal: `${file} imports` }
}

/** Whether the copy is refused for a case, which is taken out again. */
export function isRefused({ files, refusal }: FolderCase, copy: string, check: () => string): boolean {
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(join(copy, dirname(file)), { recursive: true })
    writeFileSync(join(copy, file), code)
  }
  const report = check()
  for (const file of Object.keys(files)) rmSync(join(copy, file))
  return report.includes(refusal)
}
