import { expect, type Page } from '@playwright/test'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { countSteps } from './countedSteps.ts'
import { test } from './test.ts'

const home = (page: Page) => page.getByRole('heading', { level: 1, name: 'Accueil' })

test('first day: from a new register to the charter online, with nothing accepted', async ({
  page,
  request,
}) => {
  const { click, type, counted } = countSteps()
  const link = (name: RegExp) => page.getByRole('link', { name })
  const button = (name: RegExp) => page.getByRole('button', { name })

  await page.goto('/')
  await expect(home(page)).toBeVisible()
  await expect(page.getByText('1 étape sur 6 est faite')).toBeVisible()
  await expect(page.getByText(/^Le registre contient un exemple/)).toBeVisible()

  await click(link(/^Remplir « Votre organisme »/))
  await type(page.getByRole('textbox', { name: 'Responsable du traitement', exact: true }), 'Région Réunion')
  await type(
    page.getByRole('textbox', { name: 'Coordonnées du responsable du traitement' }),
    'Avenue René-Cassin, 97490 Saint-Denis',
  )
  await type(
    page.getByRole('textbox', { name: 'Contact du délégué à la protection des données' }),
    'dpo@regionreunion.com',
  )
  await click(button(/^Enregistrer et continuer/))
  await expect(home(page)).toBeVisible()

  await click(link(/^Reprendre ce que l’on sait de ces 4 traceurs/))
  await expect(page.getByRole('heading', { level: 2, name: 'cookies_preferences' })).toBeVisible()
  await click(button(/^Tout reprendre . 4 fiches/))
  await expect(page.getByText(/^4 fiches complétées/)).toBeVisible()
  await click(link(/^Suite de la mise en route/))

  await click(link(/^Voir les 6 textes modèles/))
  await expect(page.getByText('CNIL, 3 place de Fontenoy')).toBeVisible()
  await click(button(/^Insérer ces 6 textes/))
  await click(button(/^J’ai relu ces 6 textes/))
  await click(link(/^Suite de la mise en route/))

  await expect(page.getByRole('heading', { name: 'Plus rien n’empêche de publier' })).toBeVisible()
  await click(link(/^Publier la version 1/))
  await click(button(/^Publier la version 1/))
  await expect(page.getByRole('heading', { name: 'La version 1 est en ligne' })).toBeVisible()
  await expect(page.getByText('Et maintenant : la montrer sur votre site')).toBeVisible()

  const { steps, characters } = counted()
  test.info().annotations.push({ type: 'counted', description: `${steps} steps, ${characters} characters` })
  expect({ steps, characters }).toEqual({ steps: 14, characters: 72 })
  const accepted = await request.get('/api/findings?filter={"isAccepted":true}')
  expect(await accepted.json()).toEqual([])
  const charter = await (await request.get('/charte.txt')).text()
  expect(charter).toContain('Région Réunion')
  expect(charter).toContain('Adresser une réclamation à la CNIL')
  // « Votre organisme » has switched on what the page says by itself.
  expect(await (await request.get('/charte')).text()).toContain('Déposés sans votre accord')
})

test('ordinary day: a purpose corrected and online', async ({ page, request, server }) => {
  await acceptBlockers(server)
  expect((await request.post('/api/publications', { data: { note: '' } })).status()).toBe(201)
  const { click, type, counted } = countSteps()

  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible()
  await click(page.getByRole('navigation').getByRole('link', { name: /^Cookies/ }))
  await click(page.getByRole('link', { name: 'csrftoken', exact: true }))
  await type(page.getByRole('textbox', { name: 'Finalité' }), 'Protéger les formulaires.')
  await click(page.getByRole('button', { name: 'Enregistrer', exact: true }))
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
  await click(page.getByRole('banner').getByRole('link', { name: /^Publier/ }))
  await click(page.getByRole('button', { name: 'Publier la version 2' }))
  await expect(page.getByRole('heading', { name: 'La version 2 est en ligne' })).toBeVisible()
  await expect(page.getByText('Et maintenant : la montrer sur votre site')).toBeHidden()
  expect(counted()).toEqual({ steps: 6, characters: 25 })
})
