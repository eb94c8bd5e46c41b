import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCookieList } from '../../support/aCookieList.ts'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

async function typeName(name: string) {
  const { user } = renderAdmin('/cookies/create')
  await user.type(await screen.findByRole('textbox', { name: /^Nom/ }), name)
  return user
}

const part = () => screen.findByRole('region', { name: 'Traceur reconnu' })
const purpose = () => screen.getByLabelText(/^Finalité/)
const amount = () => screen.getByRole('textbox', { name: 'Durée, en nombre' })
const provider = () => screen.getByRole('combobox', { name: /^Prestataire/ })
const press = (name: string | RegExp) => screen.findByRole('button', { name })

const tick = (name: string | RegExp) => screen.findByRole('checkbox', { name })
const category = () => screen.getByRole('combobox', { name: /^Catégorie/ })

/** What the box would write, and whether it is ticked. */
const offered = async () =>
  within(await part())
    .getAllByRole('checkbox')
    .map((box) => {
      const label = box.closest('label')?.textContent.replaceAll('\u00A0', ' ').replace('Reprendre ', '')
      return `${box instanceof HTMLInputElement && box.checked ? '✓' : '–'} ${label}`
    })

const ONE_EXEMPT = { categories: [{ key: 'necessary', name: 'Cookies nécessaires' }] }

describe('a name that is publicly known', () => {
  it('is said with its sources and all that it would write, and nothing is written unasked', async () => {
    await serveRegister(aRegister(ONE_EXEMPT))
    await typeName('_ga')
    const recognised = await part()
    expect(recognised).toHaveTextContent(
      'Reconnu : _ga — Google Analytics, Google (mesure d’audience, 2 ans)',
    )
    expect(await offered()).toEqual([
      '✓ Prestataire : Google (nouveau prestataire)',
      '✓ Service : Google Analytics',
      '✓ Finalité : Mesure d’audience : distingue un visiteur d’un autre.',
      '✓ Durée de vie : 2 ans',
      '✓ Catégorie : Mesure d’audience (nouvelle catégorie : Consentement requis)',
      '✓ Familles de finalités : Mesure d’audience soumise au consentement',
    ])
    expect(
      within(recognised)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([
      'https://support.google.com/analytics/answer/11397207',
      'https://github.com/LINCnil/Guide-RGPD-du-developpeur/blob/main/17-Mesurer%20la%20fr%C3%A9quentation.md',
    ])
    expect(purpose()).toHaveValue('')
    expect(category()).toHaveDisplayValue('')
    expect(provider()).toHaveDisplayValue('')
  })

  it('fills the form in one box, and makes the provider and the category with its consent', async () => {
    const { store } = await serveRegister(aRegister(ONE_EXEMPT))
    const user = await typeName('_ga')
    await user.click(await press('Tout reprendre'))
    await waitFor(() => expect(category()).toHaveDisplayValue('Mesure d’audience'))
    expect(provider()).toHaveDisplayValue('Google')
    expect(purpose()).toHaveValue('Mesure d’audience\u00A0: distingue un visiteur d’un autre.')
    expect(screen.getByRole('combobox', { name: /^Service/ })).toHaveValue('Google Analytics')
    expect(amount()).toHaveValue('2')
    const register = await store.register()
    expect(register.categories.map(({ name, consent }) => [name, consent])).toEqual([
      ['Cookies nécessaires', 'exempt'],
      ['Mesure d’audience', 'required'],
    ])
    expect(await part()).toHaveFocus()
    expect(within(await part()).queryByRole('checkbox')).not.toBeInTheDocument()
  })

  it('takes the provider and the category away again when the form is left', async () => {
    const { store } = await serveRegister(aRegister(ONE_EXEMPT))
    const user = await typeName('_ga')
    await user.click(await press('Tout reprendre'))
    await waitFor(() => expect(category()).toHaveDisplayValue('Mesure d’audience'))
    await user.click(screen.getByRole('link', { name: 'Annuler' }))
    await user.click(await screen.findByText('Quitter sans enregistrer'))
    await waitFor(async () => expect((await store.register()).categories).toHaveLength(1))
  })

  it('replaces what was typed only where that is ticked, which shows both', async () => {
    await serveRegister(aRegister({ ...ONE_EXEMPT, providers: [{ name: 'google' }] }))
    const user = await typeName('_ga')
    await user.type(purpose(), 'Compter les visites.')
    expect(await offered()).toContain(
      '– Finalité : Compter les visites. →devient Mesure d’audience : distingue un visiteur d’un autre.',
    )
    await user.click(await press('Tout reprendre'))
    await waitFor(() => expect(provider()).toHaveDisplayValue('google'))
    expect(purpose()).toHaveValue('Compter les visites.')

    await user.click(await press('Voir la différence'))
    await user.click(await tick(/^Reprendre Finalité/))
    await user.click(await press('Tout reprendre'))
    await waitFor(() =>
      expect(purpose()).toHaveValue('Mesure d’audience\u00A0: distingue un visiteur d’un autre.'),
    )
  })

  it('leaves out what is not ticked', async () => {
    await serveRegister(aRegister(ONE_EXEMPT))
    const user = await typeName('_ga')
    await user.click(await tick(/^Reprendre Catégorie/))
    await user.click(await press('Reprendre 5 valeurs'))
    await waitFor(() => expect(provider()).toHaveDisplayValue('Google'))
    expect(category()).toHaveDisplayValue('')
  })

  it('is never proposed into an exempt category, and contradicts one that was chosen', async () => {
    await serveRegister(aRegister(ONE_EXEMPT))
    const user = await typeName('__atuvc')
    await user.click(category())
    await user.click(await screen.findByRole('option', { name: 'Cookies nécessaires' }))
    await waitFor(async () =>
      expect(await offered()).toContain(
        '– Catégorie : Cookies nécessaires →devient Réseaux sociaux (nouvelle catégorie : Consentement requis)',
      ),
    )
  })

  it('asks who runs software that a body may run itself, and makes the body its provider', async () => {
    const { store } = await serveRegister(aRegister(ONE_EXEMPT))
    const user = await typeName('_pk_id.*')
    expect(await part()).toHaveTextContent('Reconnu : _pk_id.* — Matomo (mesure d’audience, 13 mois)')
    expect((await offered()).some((line) => line.includes('Prestataire'))).toBe(false)
    await user.click(await screen.findByRole('radio', { name: 'InnoCraft (Matomo Cloud)' }))
    expect(await offered()).toContain('✓ Prestataire : InnoCraft (Matomo Cloud) (nouveau prestataire)')
    await user.click(screen.getByRole('radio', { name: 'Votre organisme' }))
    await user.type(screen.getByRole('textbox', { name: 'Nom de votre organisme' }), 'Ville d’Exemple')
    await user.click(await press('Tout reprendre'))
    await waitFor(() => expect(provider()).toHaveDisplayValue('Ville d’Exemple'))
    expect(amount()).toHaveValue('13')
    const { providers } = await store.register()
    expect(providers.at(-1)).toMatchObject({ name: 'Ville d’Exemple', role: 'publisher' })
  })

  it('takes the body that the register knows, and the ground and reason of an exempt tracker', async () => {
    await serveRegister(
      aRegister({ ...ONE_EXEMPT, providers: [{ name: 'Ville d’Exemple', role: 'publisher' }] }),
    )
    await typeName('PHPSESSID')
    expect(await offered()).toEqual([
      '✓ Prestataire : Ville d’Exemple',
      '✓ Service : PHP',
      '✓ Finalité : Relie entre elles les pages d’une même visite, par exemple pour rester connecté.',
      '✓ Durée de vie : session',
      '✓ Catégorie : Cookies nécessaires (Consentement non requis)',
      '✓ Familles de finalités : Saisie de l’internaute',
      '✓ Fondement de l’exemption : Saisie de l’internaute',
      '✓ Motif de l’exemption : Garde d’une page à l’autre ce que le visiteur saisit ou demande : sans lui, ses démarches se perdraient.',
    ])
  })

  it('lets the officer choose another category with the consent that it needs', async () => {
    await serveRegister(
      aRegister({
        categories: [
          { key: 'necessary', name: 'Cookies nécessaires' },
          { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
          { key: 'ads', name: 'Publicité', consent: 'required' },
        ],
      }),
    )
    const user = await typeName('_ga')
    const choice = within(await part()).getByRole('combobox', { name: 'Catégories possibles' })
    expect(choice).toHaveTextContent('Mesure d’audience (Consentement requis)')
    await user.click(choice)
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'Mesure d’audience (Consentement requis)',
      'Publicité (Consentement requis)',
    ])
    await user.click(screen.getByRole('option', { name: 'Publicité (Consentement requis)' }))
    await user.click(await press('Tout reprendre'))
    await waitFor(() => expect(category()).toHaveDisplayValue('Publicité'))
  })

  it('shows what else it may be when asked', async () => {
    const user = await typeName('csrftoken')
    expect(await part()).toHaveTextContent(/Opendatasoft/)
    expect(await part()).not.toHaveTextContent(/Django/)
    await user.click(await press('Voir une autre possibilité'))
    expect(await part()).toHaveTextContent(/Reconnu : csrftoken — Django \(sécurité, 52 semaines\)/)
  })

  it('comes from the imported list, in its own language', async () => {
    const { cookieOf } = await serveRegister()
    await importList(await cookieOf('administrator'), '1,Acme,Analytics,acme_,,Counts visits,1 year,Acme,,1')
    await typeName('acme_x')
    const recognised = await part()
    expect(recognised).toHaveTextContent(/D’après Open Cookie Database \(importée le 24 novembre 2026\)/)
    expect(within(recognised).getByText('Counts visits')).toHaveAttribute('lang', 'en')
    expect(screen.queryByRole('checkbox', { name: /^Reprendre Finalité/ })).not.toBeInTheDocument()
  })

  it('is said in English too', async () => {
    const user = await typeName('_pk_id.*')
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByRole('region', { name: 'Recognised tracker' })).toHaveTextContent(
      'Recognised: _pk_id.* — Matomo (audience measurement, 13 months)',
    )
  })
})

it.each(['unheard-of', '*', '(a+)+$'])('says nothing of %s, which nobody knows', async (name) => {
  await typeName(name)
  // Long after a request would have been sent.
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(screen.queryByRole('region', { name: 'Traceur reconnu' })).not.toBeInTheDocument()
})

async function importList(cookie: string, row: string): Promise<void> {
  const answer = await fetch(new URL('/api/known-trackers/import', window.location.href), {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie },
    body: aCookieList(row),
  })
  expect(answer.status).toBe(200)
}
