import { describe, expect, it, vi } from 'vitest'
import type { ImportBody } from '#api/imports.ts'
import { createImportRun } from '#admin/import/run/createImportRun.ts'
import { openRememberedLayouts } from '#admin/import/run/rememberedLayouts.ts'
import { askWorker } from '#admin/import/worker/askWorker.ts'
import type { ImportSource } from '#admin/import/worker/importOrder.ts'
import { hasRealFiles, realFile, realFileNames, realText } from '../../support/realFiles.ts'
import { PretendedWorker } from '../../support/pretendWorker.ts'

/** What the page posts of a source; null where it posts nothing. */
async function postedOf(source: ImportSource): Promise<string | null> {
  vi.stubGlobal('Worker', PretendedWorker)
  const posted: ImportBody[] = []
  const refused = async () => {
    throw new Error('Nothing but the plan is asked for.')
  }
  const run = createImportRun({
    requests: {
      plan(body) {
        posted.push(body)
        return refused()
      },
      planAnew: refused,
      readStatus: refused,
      apply: refused,
      cancel: refused,
      undo: refused,
    },
    ask: askWorker,
    layouts: openRememberedLayouts(localStorage, 1),
    onWritten: () => undefined,
  })
  run.open(source)
  await vi.waitFor(
    () => {
      const { isReading, isPlanning } = run.state()
      if (isReading || isPlanning) throw new Error('still reading')
    },
    { timeout: 60_000 },
  )
  const [body] = posted
  return body === undefined ? null : JSON.stringify(body)
}

const fileOf = (name: string, content: BlobPart): ImportSource => ({
  kind: 'file',
  file: new File([content], name),
})

const SECRETS = ['S3CR3T', '203.0.113.77', '2001:db8::ff00:42:8329', 'jean.dupont', 'jeton=']
const URL =
  'https://jean:S3CR3T@www.ville.fr/page/jean.dupont@exemple.fr/?mail=jean.dupont%40exemple.fr&jeton=S3CR3T'
const HAR = JSON.stringify({
  log: {
    pages: [{ title: URL }],
    entries: [
      {
        startedDateTime: '2026-11-29T10:00:00Z',
        serverIPAddress: '203.0.113.77',
        request: {
          url: URL,
          headers: [{ name: 'Cookie', value: 'sid=S3CR3T' }],
          cookies: [{ name: 'sid', value: 'S3CR3T' }],
          postData: { text: 'S3CR3T' },
        },
        response: {
          status: 200,
          content: { text: 'S3CR3T' },
          cookies: [],
          headers: [{ name: 'Set-Cookie', value: 'sid=S3CR3T; Domain=203.0.113.77' }],
        },
      },
    ],
  },
})

describe('nothing personal is posted', () => {
  it.each([
    ['of a recording of the browser', fileOf('a.har', HAR)],
    [
      'of a jar of cookies',
      fileOf('c.txt', '# Netscape HTTP Cookie File\n203.0.113.77\tTRUE\t/\tTRUE\t0\tsid\tS3CR3T\n'),
    ],
    ['of a column of values', fileOf('a.csv', 'Name;Value;Domain\nsid;S3CR3T;.ville.fr\n')],
    [
      'of columns that are left out',
      fileOf('a.csv', `Nom;Domaine;Autre\nsid;ville.fr;${URL} 2001:db8::ff00:42:8329\n`),
    ],
    [
      'of a page',
      {
        kind: 'pasted',
        html: `<h2>A</h2><p>Voir <a href="${URL}">ici</a> ou 203.0.113.77.</p><table><tr><th>Cookie</th><th>Finalité</th></tr><tr><td>sid</td><td>${URL}</td></tr></table>`,
        text: 'A',
      },
    ],
  ] satisfies [string, ImportSource][])('%s', async (_, source) => {
    const posted = await postedOf(source)
    expect(posted).toContain('sid')
    for (const secret of SECRETS) expect(posted).not.toContain(secret)
  })

  it.skipIf(!hasRealFiles).each(realFileNames().filter((name) => name !== 'README.md'))(
    'of %s (skipped without the files)',
    async (name) => {
      const posted = (await postedOf(fileOf(name, Uint8Array.from(realFile(name))))) ?? ''
      // Values were redacted by this word, or are those of the made-up files.
      expect(posted).not.toMatch(/REDACTED|blabla|_COOKIE_VALUE|YoutubeDLExpires\w*Value/)
      expect(posted).not.toMatch(/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/)
      expect(posted).not.toMatch(/https?:\/\/[^"\s\\]*(?:\?|@)[\w%]/)
      const machines = name.endsWith('.har')
        ? [...realText(name).matchAll(/"serverIPAddress":\s*"([^"]+)"/g)].map(([, address = '']) => address)
        : []
      expect(machines.filter((address) => address !== '' && posted.includes(address))).toEqual([])
    },
  )
})
