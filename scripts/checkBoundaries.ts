import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Planted, sourceFolders } from './boundaries/plant.ts'
import { FOLDER_CASES, isRefused, plantCircle } from './boundaries/plantCircles.ts'
import { LAYER_FOLDERS, plantImports, plantSurroundings, plantWaysAround } from './boundaries/plantLayers.ts'
import { plantStoreys } from './boundaries/plantStoreys.ts'

// Proves that the layers, and the storeys and folders within them, hold: makes sure that a copy of the project is accepted
// as it is, plants in it what must be refused, and demands that the linter, the compiler and the check of folders find
// every bit of it, in every folder of src.

const copy = mkdtempSync(join(tmpdir(), 'boundaries-'))
try {
  copyProject()
  // A check that refuses everything proves nothing.
  const complaints = `${runLinter()}${runFolders()}`.trim()
  if (complaints !== '') throw new Error(`Refused as it is, with nothing planted:\n${complaints}`)

  const folders = FOLDER_CASES.filter((planted) => !isRefused(planted, copy, runFolders))
  const imports = [...plantImports(copy), ...plantStoreys(copy), ...plantSurroundings(copy)]
  const circle = plantCircle(copy)
  const waysAround = plantWaysAround(copy)
  const linter = runLinter()
  const isRestricted = refusedBy(linter, 'no-restricted-(?:imports|globals|properties)')
  const isCircle = refusedBy(linter, 'no-cycle')
  const compiler = run('tsc', ['-b', '--pretty', 'false', ...LAYER_FOLDERS])
  const missed = [
    ...imports.filter((planted) => !isRestricted(planted)),
    ...circle.filter((planted) => !isCircle(planted)),
    ...waysAround.filter((planted) => !isRestricted(planted) && !failsToCompile(compiler, planted)),
  ]
  const count = imports.length + circle.length + waysAround.length + FOLDER_CASES.length
  console.log(`Planted ${count} forbidden imports, circles and files in ${sourceFolders().length} folders.`)
  for (const { file, what } of missed) console.error(`Let through: ${file}: ${what}`)
  for (const { refusal } of folders) console.error(`Let through: ${refusal}`)
  if (missed.length + folders.length > 0) process.exitCode = 1
} finally {
  rmSync(copy, { recursive: true })
}

function copyProject(): void {
  const modules = join(copy, 'node_modules')
  mkdirSync(modules)
  // Not the folder as a whole: what the compiler keeps in its cache is about other paths.
  for (const name of readdirSync('node_modules').filter((name) => name !== '.cache')) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name))
  }
  for (const name of [
    'src',
    'mocks',
    'tests',
    'scripts',
    'package.json',
    '.oxlintrc.json',
    'tsconfig.json',
    'tsconfig.base.json',
  ]) {
    cpSync(name, join(copy, name), { recursive: true })
  }
}

function runLinter(): string {
  return run('oxlint', ['--format=unix', 'src'])
}

function runFolders(): string {
  return run('node', ['scripts/checkFolders.ts'])
}

/** Whether the linter reported one of its rules at a planted line. */
function refusedBy(linter: string, rules: string): (planted: Planted) => boolean {
  const refused = linter.matchAll(new RegExp(`^(.+?):(\\d+):\\d+: .*${rules}`, 'gm'))
  const lines = new Set([...refused].map(([, file, line]) => `${file}:${line}`))
  return ({ file, line }) => lines.has(`${file}:${line}`)
}

function failsToCompile(compiler: string, { file }: Planted): boolean {
  // An import that leaves its project is reported where it leads, with the file that it comes from.
  return compiler.includes(`${file}(1,`) || compiler.includes(`/${file}'`)
}

function run(command: string, parameters: string[]): string {
  const { error, stdout, stderr } = spawnSync(join('node_modules/.bin', command), parameters, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return stdout + stderr
}
