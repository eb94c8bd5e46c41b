import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { aRegister } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const steps = async () => within(await screen.findByRole('region', { name: 'Mise en route' }))

describe('getting started', () => {
  it('stands for the findings on a new register, and says what is done', async () => {
    await serveRegister(starterRegister)
    renderAdmin('/')
    const list = await steps()
    expect(await list.findByRole('progressbar', { name: '1 étape sur 6 est faite' })).toBeVisible()
    expect(list.getByRole('heading', { name: 'Votre organisme (À faire)' })).toBeVisible()
    expect(list.getByRole('heading', { name: 'Vos traceurs (Fait)' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'À faire' })).not.toBeInTheDocument()
    expect(list.queryByRole('link', { name: /^Publier/ })).not.toBeInTheDocument()
  })

  it('replaces the example at a click, and puts it back', async () => {
    const { store } = await serveRegister(starterRegister)
    const { user } = renderAdmin('/')
    const list = await steps()
    await user.click(await list.findByRole('button', { name: 'Remplacer l’exemple par un registre vide' }))
    expect(await list.findByText(/^Le registre ne contient encore aucun cookie/)).toBeVisible()
    expect((await store.register()).cookies).toEqual([])
    await user.click(await list.findByRole('button', { name: 'Annuler' }))
    expect(await list.findByText(/^Le registre contient un exemple/)).toBeVisible()
    expect((await store.register()).cookies).toHaveLength(4)
  })

  it('says where the example still names another platform, and names this one at a click', async () => {
    const site = { ...starterRegister.site, platformUrl: 'https://data.ville-exemple.fr' }
    const { store } = await serveRegister({ ...starterRegister, site })
    const { user } = renderAdmin('/')
    const list = await steps()
    await user.click(await list.findByRole('button', { name: 'Y mettre l’adresse de votre plateforme' }))
    expect(await list.findByText('Le titre nomme maintenant votre plateforme.')).toBeVisible()
    expect((await store.register()).sections[2]?.heading).toBe(
      'A quoi servent les cookies sur la plateforme <https://data.ville-exemple.fr>',
    )
  })

  it.each(['reader', 'editor'] as const)('shows the %s only what that role may do', async (role) => {
    await serveRegister(starterRegister, role)
    renderAdmin('/')
    const list = await steps()
    expect(await list.findByText('Une personne qui publie doit remplir cette page.')).toBeVisible()
    expect(list.queryByRole('button', { name: /^Remplacer/ })).not.toBeInTheDocument()
    expect(list.queryAllByRole('link', { name: /textes modèles/ })).toHaveLength(role === 'editor' ? 1 : 0)
    const paste = list.queryAllByRole('link', { name: 'Importer votre page actuelle' })
    expect(paste.map((link) => link.getAttribute('href'))).toEqual(role === 'editor' ? ['#/import'] : [])
  })

  it('asks a register without a cookie for one, which may have none', async () => {
    await serveRegister(aRegister({ providers: [], categories: [], cookies: [] }))
    renderAdmin('/')
    const list = await steps()
    expect(await list.findByText(/^Le registre ne contient encore aucun cookie/)).toBeVisible()
    expect(list.getByRole('link', { name: 'Ajouter un cookie' })).toHaveAttribute('href', '#/cookies/create')
  })

  it('says when it could not be loaded, and tries again', async () => {
    expectComplaint(/status: 500/)
    await serveRegister(starterRegister)
    mockServer.use(http.get('*/api/sections/models', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/')
    const list = await steps()
    expect(await list.findByText('Cette page n’a pas pu être chargée.')).toBeVisible()
    await serveRegister(starterRegister)
    await user.click(list.getByRole('button', { name: 'Réessayer' }))
    expect(await list.findByRole('progressbar', { name: '1 étape sur 6 est faite' })).toBeVisible()
  })
})
