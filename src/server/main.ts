import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import type { Logger } from 'pino'
import { startBackups } from './backup/startBackups.ts'
import { flawInWords } from './console/formatVerdict.ts'
import { writeOnOneLine } from '#charter/kit/embedText.ts'
import { type Config, readConfig } from './process/config.ts'
import { createLog } from './process/createLog.ts'
import { nameDatabase } from './process/databaseAddress.ts'
import { exposureInWords } from './process/fileSentences.ts'
import { listen, refuseTunnel } from './process/listen.ts'
import { isLoopback } from './process/network.ts'
import { printSentence } from './process/printSentence.ts'
import { type Running, stopOnSignal } from './process/stopOnSignal.ts'
import { openSite } from './site/openSite.ts'

// Browsers stay far below these: the header's length is in bytes, times are in milliseconds.
const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 5_000,
}

// Left alone, objects that are not needed any more take several times the memory of those that are, where a machine has
// much of it. It then collects more often, in about the same time: publishing 10,000 cookies took 630 MB, and takes 490.
setFlagsFromString('--heap-growing-percent=50')

const outcome = readConfig(process.env)
if (outcome.kind === 'ok') await start(outcome.config)
else refuse(outcome.sentence)

function refuse(sentence: string): void {
  printSentence(process.stderr, sentence)
  process.exitCode = 1
}

function warn(log: Logger, message: string, sentence: string, details = {}): void {
  log.warn(details, message)
  printSentence(process.stderr, sentence)
}

async function start(config: Config): Promise<void> {
  const server = createServer(LIMITS).on('connect', refuseTunnel)
  const log = createLog(config.logLevel)
  let running: Running | null = null
  // A signal that nothing waits for ends the process without the lines that the log still has.
  stopOnSignal(server, () => running, config.drainTime, log)
  // The port comes first, so that a server that cannot be reached touches no database.
  const port = await listen(server, config)
  if (port.kind === 'refused') return refuse(port.sentence)

  const opening = openSite(config, log)
  server.on('request', (request, response) => {
    void opening.then((site) => (site.kind === 'ok' ? site.answer(request, response) : response.destroy()))
  })
  const site = await opening
  if (site.kind === 'refused') {
    server.close()
    server.closeAllConnections()
    return refuse(site.sentence)
  }
  running = { ...site, backups: startBackups(config, log) }

  const { publicUrl, host, trustedProxies, sentences, database } = config
  const { notAsLeft } = database.kind === 'file' ? sentences : sentences.postgres
  const isEncrypted = publicUrl?.startsWith('https:') ?? false
  if (!isLoopback(host) && !isEncrypted) warn(log, 'Passwords travel in the clear', sentences.inTheClear)
  if (isEncrypted && trustedProxies.rules.length === 0)
    warn(log, 'TRUST_PROXY is empty: all people share one address', sentences.sharedAddress)
  for (const exposure of site.exposures)
    warn(log, 'Other accounts reach the files', exposureInWords(exposure, sentences), {
      exposure: exposure.kind,
    })
  if (site.lostHead !== null)
    warn(log, 'The end of the history went back', sentences.wentBack(nameDatabase(database), site.lostHead))
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port.port}`
  log.info({ url, publicUrl, ...(await site.store.settings()) }, 'started')
  const lines = [sentences.ready(publicUrl ?? url), ...(site.notice === null ? [] : [site.notice])]
  printSentence(process.stdout, lines.join('\n'))

  const flaw = await site.flaw
  if (flaw !== null)
    warn(
      log,
      'The register is not what its history says',
      notAsLeft(nameDatabase(database), writeOnOneLine(flawInWords(flaw, sentences))),
      { reason: flaw.reason },
    )
}
