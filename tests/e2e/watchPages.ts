import type { BrowserContext } from '@playwright/test'

// A key without a message is shown as it is.
const KEY =
  /(?<![\w./@-])(?:ra|resources|choices|app|session|account|users|cookies|providers|categories|sections|sites|home|preview|ordering|errors)\.[a-zA-Z_]+(?:\.[a-zA-Z_]+)*(?![\w/])/g

// Says how busy the machine is: what is asked for ahead is used as soon as the script runs.
const TOO_SLOW = /was preloaded using link preload but not used within a few seconds/

/** Records the faults of the pages of a context that do not show on the screen. `ours`: the origin of the server. */
export async function watchPages(
  context: BrowserContext,
  ours: string,
  provoked: RegExp,
): Promise<() => Promise<string[]>> {
  const faults: string[] = []
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    if (provoked.test(message.text()) || TOO_SLOW.test(message.text())) return
    faults.push(`console.${message.type()}: ${message.text()}`)
  })
  // Chromium logs violations of the policy too, but not all kinds, and without the directive.
  await context.addInitScript(reportViolations)
  context.on('weberror', (error) => faults.push(`uncaught: ${String(error.error())}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${ours}/`) && !/^(data|blob|about):/.test(url))
      faults.push(`asks another host: ${url}`)
  })
  return async () => {
    const texts = await Promise.all(context.pages().map((page) => page.locator('body').innerText()))
    return [...faults, ...texts.flatMap((text) => text.match(KEY) ?? []).map((key) => `shows a key: ${key}`)]
  }
}

/** Runs in each page and frame before its own code. */
function reportViolations(): void {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
    console.error(`securitypolicyviolation: ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`)
  })
}
