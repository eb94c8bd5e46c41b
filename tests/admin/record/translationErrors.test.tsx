import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const TOO_LONG = /Ce texte est trop long\s: 1\s000 caractères au plus\./

async function serveInLanguages(languages = ['en', 'de']) {
  const served = await serveRegister(publishableStarter)
  await served.store.updateMany('sites', [1], { languages }, AUTHOR)
  return served
}

type User = ReturnType<typeof renderAdmin>['user']

async function paste(user: User, name: RegExp, text: string) {
  const input = await screen.findByRole('textbox', { name })
  await user.click(input)
  await user.paste(text)
  return input
}

const tab = (name: string) => screen.findByRole('tab', { name })
const save = async (user: User) => user.click(await screen.findByRole('button', { name: 'Enregistrer' }))

describe('a mistake in a translation', () => {
  it('is said beside its very input, and its tab says that it holds one', async () => {
    await serveInLanguages()
    const { user } = renderAdmin('/cookies/1')
    await user.click(await tab('Anglais'))
    const service = await paste(user, /^Service \(anglais\)/, 'x'.repeat(1_001))
    await paste(user, /^Emplacement \(anglais\)/, 'front office')
    await save(user)
    expect(await tab('Anglais (1 erreur)')).toHaveAttribute('aria-selected', 'true')
    expect(await tab('Allemand')).toBeVisible()
    expect(service).toBeInvalid()
    expect(service).toHaveAccessibleDescription(TOO_LONG)
    expect(screen.getByRole('textbox', { name: /^Emplacement \(anglais\)/ })).toBeValid()
    expect(screen.getByText('Un champ est à corriger.')).toBeVisible()
    await waitFor(() => expect(service).toHaveFocus())

    await user.clear(service)
    await user.type(service, 'Authentication')
    expect(await tab('Anglais')).toBeVisible()
    expect(service).toBeValid()
    await save(user)
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
  })

  it('opens its tab, with the keyboard put there, when another one is shown', async () => {
    await serveInLanguages()
    const { user } = renderAdmin('/cookies/1')
    await user.click(await tab('Allemand'))
    await paste(user, /^Finalité \(allemand\)/, 'Angemeldet bleiben.')
    await paste(user, /^Service \(allemand\)/, 'x'.repeat(1_001))
    await user.click(await tab('Texte de base'))
    await save(user)
    expect(await tab('Allemand (1 erreur)')).toHaveAttribute('aria-selected', 'true')
    const service = await screen.findByRole('textbox', { name: /^Service \(allemand\)/ })
    await waitFor(() => expect(service).toHaveFocus())
    expect(service).toHaveAccessibleDescription(TOO_LONG)
  })

  it('leads back to the base text where that has one, too', async () => {
    await serveInLanguages()
    const { user } = renderAdmin('/cookies/1')
    const purpose = await screen.findByRole('textbox', { name: /^Finalité/ })
    await user.clear(purpose)
    await user.click(await tab('Anglais'))
    await save(user)
    expect(await tab('Texte de base (1 erreur)')).toHaveAttribute('aria-selected', 'true')
    await waitFor(() => expect(purpose).toHaveFocus())
  })

  it('is said beside a formatted text', async () => {
    await serveInLanguages()
    const errors = { 'translations.0.text': { message: 'errors.tooLong', args: { max: 100_000 } } }
    const refusal = { type: 'urn:registre:invalidRecord', message: 'errors.invalidRecord', errors }
    mockServer.use(http.put('*/api/sections/2', () => HttpResponse.json(refusal, { status: 422 })))
    expectComplaint(/errors.invalidRecord/)
    const { user } = renderAdmin('/sections/2')
    await user.click(await tab('Anglais'))
    const body = await screen.findByRole('textbox', { name: 'Texte (anglais)' })
    await user.click(body)
    await user.paste('A cookie is a small file.')
    await save(user)
    expect(await tab('Anglais (1 erreur)')).toBeVisible()
    await waitFor(() => expect(body).toBeInvalid())
    expect(body).toHaveAccessibleDescription(/Ce texte est trop long\s: 100\s000 caractères au plus\./)
    await waitFor(() => expect(body).toHaveFocus())
  })

  it('in a language that the charter has no more is said with what to do', async () => {
    const { store } = await serveInLanguages()
    expectComplaint(/errors.invalidRecord/)
    const { user } = renderAdmin('/cookies/1')
    await user.click(await tab('Anglais'))
    await paste(user, /^Finalité \(anglais\)/, 'Stay signed in.')
    await store.updateMany('sites', [1], { languages: [] }, AUTHOR)
    await save(user)
    expect(
      await screen.findByText(
        'La charte n’existe pas dans cette langue : anglais. Ajoutez-la d’abord dans « Sites », puis traduisez.',
      ),
    ).toBeVisible()
  })
})
