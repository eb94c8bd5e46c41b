import { createServer } from 'node:http'
import { type Config, readConfig } from './process/config.ts'
import { createLog } from './process/createLog.ts'
import { listen, refuseTunnel } from './process/listen.ts'
import { isLoopback } from './process/network.ts'
import { stopOnSignal } from './process/stopOnSignal.ts'
import { openSite } from './site/openSite.ts'

// Browsers stay far below these: the header's length is in bytes, times are in milliseconds.
const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 5_000,
}

const outcome = readConfig(process.env)
if (outcome.kind === 'ok') await start(outcome.config)
else refuse(outcome.sentence)

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

async function start(config: Config): Promise<void> {
  const server = createServer(LIMITS).on('connect', refuseTunnel)
  // The port comes first, so that a second server never touches the database of the running one.
  const port = await listen(server, config)
  if (port.kind === 'refused') return refuse(port.sentence)

  const log = createLog()
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

  const { publicUrl, host, sentences } = config
  if (!isLoopback(host) && !publicUrl?.startsWith('https:')) {
    log.warn('Passwords travel in the clear')
    process.stderr.write(`${sentences.inTheClear}\n`)
  }
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port.port}`
  log.info({ url, publicUrl, ...(await site.store.settings()) }, 'started')
  const lines = [sentences.ready(publicUrl ?? url), ...(site.notice === null ? [] : [site.notice])]
  process.stdout.write(`${lines.join('\n')}\n`)
  stopOnSignal(server, site.store, log)
}
