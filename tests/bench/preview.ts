import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { sessionState } from '../support/sessionState.ts'
import { startServer } from '../support/startServer.ts'
import { launchBrowser } from './launchBrowser.ts'
import { manyCookies } from './manyCookies.ts'
import { median, quantile, type Result } from './result.ts'

const COOKIES = 500
const AT_MOST = 50
const TYPED = 'Compter les visites de chaque page, sans savoir qui les fait.'

/** Measures the time from a key in a form to the changed preview, with a page of 500 cookies. */
export async function measurePreview(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = join(folder, 'registre.sqlite')
  const register = manyCookies(COOKIES)
  const store = await createStore(nodeSqlite(database), { register, now: () => new Date(), makeSalt })
  await store.close()
  try {
    return [await measureKeystrokes(database, `a keystroke beside the preview of ${COOKIES} cookies`)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Types into the cookie 250 of a register; `search` names the site of whose page the preview is. */
export async function measureKeystrokes(database: string, measured: string, search = ''): Promise<Result> {
  await using running = new AsyncDisposableStack()
  const server = await startServer({ database })
  running.defer(async () => void (await server.stop()))
  const browser = await launchBrowser()
  running.defer(() => browser.close())
  const storageState = sessionState(await server.signIn())
  const viewport = { width: 1440, height: 900 }
  const page = await browser.newPage({ locale: 'fr-FR', viewport, storageState })
  await page.goto(`${server.url}/${search}#/cookies/${COOKIES / 2}`)
  const times = await typeAndTime(page)
  const [half, most] = [median(times), quantile(times, 0.95)]
  return {
    measured,
    ours: `${half.toFixed(0)} ms, 95 in 100 under ${most.toFixed(0)} ms`,
    compared: 'nothing',
    verdict: `at most ${AT_MOST} ms`,
    met: half <= AT_MOST,
  }
}

async function typeAndTime(page: Page): Promise<number[]> {
  const purpose = page.getByRole('textbox', { name: 'Finalité' })
  await purpose.fill('')
  await page.frameLocator('iframe').first().locator('table').first().waitFor()
  const times: number[] = []
  for (const [index, character] of TYPED.split('').entries()) {
    const changed = page.evaluate(whenPreviewShows, TYPED.slice(0, index + 1))
    await purpose.press(character === ' ' ? 'Space' : character)
    times.push(await changed)
  }
  return times
}

/** Runs in the page: the time from the next key to the preview's text holding `text`. */
function whenPreviewShows(text: string): Promise<number> {
  return new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      (event) => {
        const frame = document.querySelector('iframe')?.contentDocument?.body
        if (!frame) throw new Error('There is no preview.')
        const observer = new MutationObserver(() => {
          if (!frame.textContent.includes(text)) return
          observer.disconnect()
          resolve(performance.now() - event.timeStamp)
        })
        observer.observe(frame, { childList: true, characterData: true, subtree: true })
      },
      { capture: true, once: true },
    )
  })
}
