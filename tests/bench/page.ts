import type { Browser } from '@playwright/test'
import { sessionState } from '../support/sessionState.ts'
import { startServer } from '../support/startServer.ts'
import { launchBrowser } from './launchBrowser.ts'
import { median, type Result } from './result.ts'
import { serveTemplate } from './serveTemplate.ts'

const ROUNDS = 7
const LIST = '/#/cookies'
/** A cookie of the starter register: its name on screen is the list, there to be used. */
const SHOWN = 'csrftoken'

interface Visit {
  /** Compressed bytes of script that crossed the wire. */
  bytes: number
  /** From asking for the address to reading the row. */
  milliseconds: number
}

/** Measures the first view of the list of cookies, beside a bare react-admin on the same API. */
export async function measurePage(): Promise<Result[]> {
  const server = await startServer()
  const template = await serveTemplate(server.url)
  const browser = await launchBrowser()
  const session = await server.signIn()
  const visits = { ours: [] as Visit[], bare: [] as Visit[] }
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      visits.ours.push(await visit(browser, server.url, session))
      visits.bare.push(await visit(browser, template.url, session))
    }
  } finally {
    await browser.close()
    template.stop()
    await server.stop()
    server.removeData()
  }
  return [
    compare(
      'script on the wire to the first list',
      visits.ours,
      visits.bare,
      ({ bytes }) => bytes / 1_024,
      'KB',
    ),
    compare('time to the first list', visits.ours, visits.bare, ({ milliseconds }) => milliseconds, 'ms'),
  ]
}

function compare(
  measured: string,
  ours: Visit[],
  bare: Visit[],
  read: (visit: Visit) => number,
  unit: string,
): Result {
  const [mine, theirs] = [median(ours.map(read)), median(bare.map(read))]
  return {
    measured,
    ours: `${mine.toFixed(0)} ${unit}`,
    compared: `${theirs.toFixed(0)} ${unit} of a bare react-admin`,
    verdict: `${(mine / theirs).toFixed(2)} (at most 1)`,
    met: mine <= theirs,
  }
}

/** Visits with an empty browser cache and an open session, given by its `Cookie` header. */
async function visit(browser: Browser, url: string, session: string): Promise<Visit> {
  const storageState = sessionState(session)
  const viewport = { width: 1440, height: 900 }
  const context = await browser.newContext({ locale: 'fr-FR', viewport, storageState })
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    const scripts = new Set<string>()
    let bytes = 0
    devTools.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    await devTools.send('Network.enable')
    const start = performance.now()
    await page.goto(url + LIST)
    await page.getByText(SHOWN).first().waitFor()
    return { bytes, milliseconds: performance.now() - start }
  } finally {
    await context.close()
  }
}
