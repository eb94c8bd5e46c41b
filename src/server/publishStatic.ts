import { join } from 'node:path'
import { SITE_ID } from '#charter/register/siteId.ts'
import { listCharters } from '#server/http/charter/createCharterList.ts'
import { listStaticFiles } from '#server/http/charter/listStaticFiles.ts'
import { HistoryBroken, StoreFailure } from '#server/http/storeErrors.ts'
import { type Config, readConfig } from './process/config.ts'
import { nameDatabase } from './process/databaseAddress.ts'
import { openExistingRegister } from './process/openRegister.ts'
import { printSentence } from './process/printSentence.ts'
import { writeFileAtomically } from './console/writeFileAtomically.ts'

// `npm run publish:static -- DIR` writes the published charters of all sites as files, for any static host or CDN, and their list if
// the register has one; with `--site SLUG`, that of one alone.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config)

async function run({ sentences, database }: Config): Promise<void> {
  const [folder, option, slug, ...rest] = process.argv.slice(2)
  const isOfOne = option === '--site' && slug !== undefined
  if (folder === undefined || rest.length > 0 || (option !== undefined && !isOfOne))
    return fail(sentences.staticUsage)
  const register = await openExistingRegister(database, () => new Date(), sentences)
  if (register.kind === 'refused') return fail(register.sentence)
  const { store } = register
  const { damaged } = database.kind === 'file' ? sentences : sentences.postgres
  try {
    const { sites } = await store.wholeRegister()
    const chosen = sites.filter((site) => !isOfOne || site.slug === slug)
    if (isOfOne && chosen.length === 0)
      return fail(sentences.noSuchSite(slug, sites.map((site) => site.slug).join(', ')))
    let count = 0
    for (const site of chosen) {
      const address = { id: site.id, slug: site.id === SITE_ID ? undefined : site.slug }
      for await (const { path, body } of listStaticFiles(store, address)) {
        writeFileAtomically(join(folder, path), body)
        count += 1
      }
    }
    const list = isOfOne || count === 0 ? null : await listCharters(store)
    if (list !== null) {
      writeFileAtomically(join(folder, 'index.html'), Buffer.from(list))
      count += 1
    }
    if (count === 0) fail(sentences.nothingPublished)
    else printSentence(process.stdout, sentences.staticWritten(count, folder))
  } catch (error) {
    if (error instanceof HistoryBroken) return fail(damaged(nameDatabase(database), error.message))
    if (error instanceof StoreFailure && error.reason === 'damaged')
      return fail(damaged(nameDatabase(database), error.because))
    if (!(error instanceof Error && 'syscall' in error)) throw error
    fail(sentences.staticFailed(folder, error.message))
  } finally {
    await store.close()
  }
}

function fail(sentence: string): void {
  printSentence(process.stderr, sentence)
  process.exitCode = 1
}
