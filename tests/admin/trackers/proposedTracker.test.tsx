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
const category = () => screen.getByRole('combobox', { name: /^Catégorie/ })
const provider = () => screen.getByRole('combobox', { name: /^Prestataire/ })
const press = (name: string | RegExp) => screen.findByRole('button', { name })

describe('a name that is publicly known', () => {
  it('is said with its origin, and nothing is written unasked', async () => {
    await typeName('_pk_id.*')
    const recognised = await part()
    expect(recognised).toHaveTextContent('Reconnu : _pk_id.* — Matomo (mesure d’audience, 13 mois)')
    expect(within(recognised).getByRole('link', { name: /^Matomo, FAQ 146/ })).toHaveAttribute(
      'href',
      'https://matomo.org/faq/general/faq_146/',
    )
    expect(purpose()).toHaveValue('')
    expect(screen.getByRole('radio', { name: 'Pas encore connue' })).toBeChecked()
    expect(provider()).toHaveDisplayValue('')
  })

  it('gives the lifetime when it is asked for, and no longer offers it then', async () => {
    const user = await typeName('_pk_id.*')
    await user.click(await press('Reprendre la durée\u00A0: 13 mois'))
    expect(amount()).toHaveValue('13')
    expect(screen.queryByRole('button', { name: /^Reprendre la durée/ })).not.toBeInTheDocument()
    expect(await part()).toHaveFocus()
  })

  it('fills all that is empty at once, and leaves what was typed', async () => {
    await serveRegister(aRegister({ providers: [{ name: 'matomo' }] }))
    const user = await typeName('_pk_id.*')
    await user.type(purpose(), 'Compter les visites.')
    await user.click(await press('Tout reprendre'))
    await waitFor(() => expect(provider()).toHaveDisplayValue('matomo'))
    expect(amount()).toHaveValue('13')
    expect(purpose()).toHaveValue('Compter les visites.')
  })

  it('takes the provider that goes by another name, and the one category for what it is usually for', async () => {
    await serveRegister(
      aRegister({
        providers: [{ name: 'Ville exemple' }, { name: 'InnoCraft', legalName: 'Matomo Ltd' }],
        categories: [
          { key: 'necessary', name: 'Cookies nécessaires' },
          { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
        ],
      }),
    )
    const user = await typeName('_pk_id.*')
    expect(await press('Reprendre le prestataire\u00A0: InnoCraft')).toBeVisible()
    expect(await press('Reprendre la catégorie\u00A0: Mesure d’audience')).toBeVisible()
    expect(category()).toHaveDisplayValue('')

    await user.click(await press('Tout reprendre'))
    await waitFor(() => expect(provider()).toHaveDisplayValue('InnoCraft'))
    await waitFor(() => expect(category()).toHaveDisplayValue('Mesure d’audience'))
    expect(screen.queryByRole('button', { name: /^Reprendre la catégorie/ })).not.toBeInTheDocument()
  })

  it('leaves the category to whoever enters it where several are for that', async () => {
    await serveRegister(
      aRegister({
        categories: [
          { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
          { key: 'statistics', name: 'Statistiques', consent: 'required' },
        ],
      }),
    )
    await typeName('_pk_id.*')
    await press('Tout reprendre')
    expect(screen.queryByRole('button', { name: /^Reprendre la catégorie/ })).not.toBeInTheDocument()
  })

  it('gives a purpose in the language of the charter', async () => {
    const user = await typeName('_pk_id.*')
    await user.click(await press('Reprendre la finalité'))
    expect(purpose()).toHaveValue('Mesure d’audience : distingue un visiteur d’un autre.')
  })

  it('offers to add a provider that is missing, in place', async () => {
    const { store } = await serveRegister()
    const user = await typeName('_pk_id.*')
    await user.click(await press('Ajouter «\u00A0Matomo\u00A0» comme prestataire'))
    await waitFor(() => expect(provider()).toHaveDisplayValue('Matomo'))
    expect((await store.register()).providers.map(({ name }) => name)).toEqual(['Opendatasoft', 'Matomo'])
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
    expect(recognised).toHaveTextContent(
      /D’après la liste importée Open Cookie Database le 24 novembre 2026\./,
    )
    expect(within(recognised).getByText('Counts visits')).toHaveAttribute('lang', 'en')
    expect(screen.queryByRole('button', { name: 'Reprendre la finalité' })).not.toBeInTheDocument()
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
