import { expect } from '@playwright/test'
import { z } from 'zod'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { expectAccessible } from './expectAccessible.ts'
import { openCookie } from './openCookie.ts'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'
import { addPlatform, FIRST, save, SECOND, SECOND_CHARTER, textOf } from './twoPlatforms.ts'

// Without motion, axe does not measure the colours of a button in the middle of a transition.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const NEW_PURPOSE = 'Garder la session ouverte d’une page à l’autre.'

const published = z.looseObject({ at: z.string() })
const invited = z.looseObject({ invitation: z.looseObject({ link: z.string() }) })

test('adds a platform, corrects what both say, and publishes both in one act', async ({
  page,
  request,
  server,
}) => {
  await acceptBlockers(server)
  const first = await request.post('/api/publications', { data: { note: 'Première version' } })
  const { at } = published.parse(await first.json())
  const before = await textOf(request, '/charte')

  await addPlatform(page)
  await openCookie(page, 'csrftoken')
  const second = page.getByRole('group', { name: /^Plateformes/ }).getByRole('checkbox', { name: SECOND })
  // The list may still show the record as it was before the platform was added, and the form begins with that.
  await expect(second).toBeChecked()
  await second.uncheck()
  await save(page)
  await openCookie(page, 'sessionid')
  await expect(page.getByText(/^Cette fiche paraît sur 2 plateformes/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Finalité' }).fill(NEW_PURPOSE)
  await save(page)
  await acceptBlockers(server)

  const previews = {
    first: await textOf(request, '/api/draft/charte.html?site=1'),
    second: await textOf(request, '/api/draft/charte.html?site=2'),
  }
  await openScreen(page, '/publish')
  await expect(page.getByRole('checkbox', { name: FIRST })).toBeChecked()
  await page.getByRole('checkbox', { name: SECOND }).check()
  await expectAccessible(page)
  await page.getByLabel('Note pour mémoire').fill('Une plateforme de plus')
  await page.getByRole('button', { name: 'Publier 2 plateformes' }).click()
  await expect(page.getByText('2 plateformes sont publiées')).toBeVisible()

  expect(await textOf(request, '/charte')).toBe(previews.first)
  expect(await textOf(request, SECOND_CHARTER)).toBe(previews.second)
  expect(previews.first).toContain(NEW_PURPOSE)
  expect(previews.second).toContain(NEW_PURPOSE)
  expect(previews.first).toContain('csrftoken')
  expect(previews.second).not.toContain('csrftoken')

  // What was online at a moment, of each.
  expect(await textOf(request, `/charte?at=${at}`)).toBe(before)
  expect(before).not.toContain(NEW_PURPOSE)
  expect((await request.get(`${SECOND_CHARTER}?at=${at}`)).status()).toBe(404)
})

test('refuses to a colleague of one platform what shows on the other, in words', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  await addPlatform(page)
  const colleague = { name: 'Camille Hoarau', email: 'camille@exemple.fr', role: 'editor', language: 'fr' }
  const answer = await request.post('/api/users', { data: { ...colleague, siteIds: [2] } })
  const { link } = invited.parse(await answer.json()).invitation
  const password = 'une girafe jaune à vélo'
  const chosen = { token: link.split('token=')[1], newPassword: password }
  const context = await browser.newContext({ baseURL, storageState: undefined, locale: 'fr-FR' })
  expect((await context.request.post('/api/auth/reset-password', { data: chosen })).status()).toBe(200)
  const theirs = await context.newPage()
  await theirs.goto('/')
  await theirs.getByLabel('Adresse électronique').fill(colleague.email)
  await theirs.getByLabel('Mot de passe', { exact: true }).fill(password)
  await theirs.getByRole('button', { name: 'Se connecter' }).click()
  await expect(theirs.getByText(/^Vous lisez toutes les plateformes\. Votre compte modifie/)).toBeVisible()
  await openCookie(theirs, 'sessionid')
  await expect(theirs.getByText(/elle concerne aussi data\.regionreunion\.com/)).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Enregistrer', exact: true })).toBeHidden()
  await expectAccessible(theirs)

  const refused = await context.request.patch('/api/cookies?filter={"id":[1]}', {
    data: { purpose: 'Autre.' },
  })
  expect(refused.status()).toBe(403)
  expect(await refused.json()).toMatchObject({ message: 'errors.siteForbidden', args: { names: FIRST } })
  await context.close()
})
