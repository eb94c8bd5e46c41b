import { dirname } from 'node:path'
import { type ImportGraph, reach } from './importGraph.ts'

/**
 * Four stories that a newcomer wants to follow, by what takes part in them: where each of these is exported, the story
 * passes. To follow it one opens those files and all that they import, types included and at any remove, within the
 * folders that the story passes; what lies elsewhere (a schema, the words, the form's parts) is used by its name. The
 * steps are names, not paths, so that the same story is told of a tree in which files have moved.
 */
export const STORIES: Record<string, readonly Step[]> = {
  'saving a cookie': [
    ['admin', 'CookieEdit'],
    ['admin', 'EditPage'],
    ['admin', 'useSave'],
    ['admin', 'createDataProvider'],
    ['server', 'resourceRoutes'],
    ['server', 'updateRecord'],
  ],
  publishing: [
    ['admin', 'PublishPage'],
    ['admin', 'GateReport'],
    ['admin', 'createPublicationRequests'],
    ['server', 'publicationRoutes'],
    ['server', 'publishRegister'],
    ['charter', 'freezeRegister'],
    ['charter', 'renderHtml'],
  ],
  'a rule of 21 lines': [
    ['charter', 'serviceLocationMissing'],
    ['charter', 'defineRule'],
  ],
  'signing in': [
    ['admin', 'SignInPage'],
    ['admin', 'createAuthProvider'],
    ['admin', 'createSession'],
    ['admin', 'createAccountRequests'],
    ['server', 'sessionRoutes'],
    ['server', 'createSignIn'],
    ['server', 'createAuth'],
  ],
}
type Step = readonly [layer: 'charter' | 'api' | 'server' | 'admin', exported: string]

/** The files to open for a story, by path. Throws when a step is exported nowhere in its layer, or twice. */
export function filesToOpen({ imports, exporters }: ImportGraph, steps: readonly Step[]): Set<string> {
  const files = steps.map(([layer, exported]) => {
    const found = [...(exporters.get(exported) ?? [])].filter((file) => file.startsWith(`src/${layer}/`))
    const [file, ...others] = found
    if (file === undefined || others.length > 0)
      throw new Error(
        `${exported} is exported by ${found.length} files of src/${layer}, where a story takes one.`,
      )
    return file
  })
  const folders = new Set(files.map((file) => dirname(file)))
  const within = new Map(
    [...imports].map(([file, targets]) => [
      file,
      new Set([...targets].filter((target) => folders.has(dirname(target)))),
    ]),
  )
  return reach(within, files)
}
