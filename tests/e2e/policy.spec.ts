import { expect, type Page } from '@playwright/test'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'

// Every browser test fails if a page violates its policy (watchPages.ts). These tests open the parts that no other opens.

test('the text editor keeps to the policy: typing, a table, a link, what is pasted', async ({ page }) => {
  await openScreen(page, '/sections/2')
  const body = page.getByRole('textbox', { name: 'Texte' })
  const charter = page.frameLocator('iframe')
  await body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('La CNIL répond.')
  await page.keyboard.press('Shift+Home')
  await page.getByRole('button', { name: 'Lien', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Lien' })
  await dialog.getByLabel('Adresse').fill('https://www.cnil.fr')
  await dialog.getByRole('button', { name: 'Appliquer' }).click()
  await expect(charter.getByRole('link', { name: 'La CNIL répond.' })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Insérer un tableau' }).click()
  await expect(body.getByRole('columnheader')).toHaveCount(3)
  await page.keyboard.type('Première case')
  await expect(charter.getByRole('columnheader', { name: 'Première case' })).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une colonne' }).click()
  await expect(body.getByRole('columnheader')).toHaveCount(4)
  await expect(body.locator('table')).toHaveCSS('border-collapse', 'collapse')
  // A style of the editor's own sheet, which carries the nonce.
  await expect(body).toHaveCSS('white-space', 'break-spaces')

  // A click outside the table, since its cells take no paragraph.
  await body.locator('p').first().click()
  await expect(page.getByRole('button', { name: 'Ajouter une colonne' })).toBeHidden()
  await paste(
    page,
    '<p style="color:red" class="x">Collé <b style="font-weight:700">en gras</b></p><style>p{}</style>' +
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·' +
      '<span style="font:7.0pt Times">&nbsp;&nbsp; </span></span><![endif]>Une puce<o:p></o:p></p><img src="x" onerror="alert(1)">',
  )
  await expect(body.getByRole('listitem').filter({ hasText: /^Une puce/ })).toBeVisible()
  await expect(page.getByText('La charte n’a pas tout gardé tel quel')).toBeVisible()
  await expect(body).toContainText('Collé en gras')
  await expect(charter.getByText('Collé en gras')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
})

test('lists, dialogs and the page to print keep to the policy', async ({ page }) => {
  await openScreen(page, '/cookies')
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Modifier…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  await openScreen(page, '/preview')
  const charter = page.frameLocator('iframe')
  // A style of the frame's own sheet, which the policy allows by its hash.
  await expect(charter.locator('caption').first()).toHaveCSS('text-align', 'left')
  await page.getByRole('button', { name: 'Téléphone' }).click()
  await page.getByRole('button', { name: 'Imprimer la charte' }).click()
})

test('each answer has another nonce, too long to guess', async ({ request }) => {
  const nonces = new Set<string>()
  for (let count = 0; count < 20; count += 1) {
    const answer = await request.get('/')
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '') ?? []
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
    expect(await answer.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(20)
})

test.describe('what an attack puts into the page', () => {
  test.use({ provoked: /securitypolicyviolation|Content Security Policy/ })

  test('neither runs nor loads nor styles anything', async ({ page }) => {
    await openScreen(page, '/')
    const violated = await page.evaluate(async (expected) => {
      const directives: string[] = []
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        directives.push(effectiveDirective),
      )
      const box = document.createElement('div')
      document.body.append(box)
      box.innerHTML =
        '<img src="data:," onerror="document.title=\'alive\'"><p style="color: rgb(1, 2, 3)">x</p>'
      for (const name of ['script', 'style']) {
        const element = document.createElement(name)
        element.textContent = name === 'script' ? 'document.title = "alive"' : 'p { color: rgb(1, 2, 3) }'
        box.append(element)
      }
      const base = document.createElement('base')
      base.href = 'https://evil.example/'
      document.head.append(base)
      const link = Object.assign(document.createElement('script'), {
        src: 'data:text/javascript,document.title="alive"',
      })
      box.append(link)
      // In a task of its own: code that Playwright evaluates may compile strings whatever the policy.
      setTimeout(() => {
        try {
          Reflect.apply(Reflect.construct(Function, ['document.title = "alive"']), null, [])
        } catch {
          // Expected: the policy forbids it.
        }
      })
      const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
      // Each is reported in a task of its own, when the browser comes to it; a while more for what is not expected.
      while (directives.length < expected) await pause(10)
      await pause(500)
      return directives.toSorted()
    }, VIOLATED.length)
    expect(violated).toEqual(VIOLATED)
    expect(await page.title()).not.toBe('alive')
    await expect(page.getByText('x', { exact: true })).not.toHaveCSS('color', 'rgb(1, 2, 3)')
  })
})

const VIOLATED = [
  'base-uri',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
]

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.ProseMirror')?.dispatchEvent(event)
  }, html)
}
