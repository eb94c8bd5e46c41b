import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

type User = ReturnType<typeof renderAdmin>['user']

const amount = () => screen.getByRole('textbox', { name: 'Durée, en nombre' })
const save = (user: User) => user.click(screen.getByRole('button', { name: 'Enregistrer' }))

async function openForm() {
  const admin = renderAdmin('/cookies/1')
  await screen.findByRole('textbox', { name: /^Nom/ })
  return admin
}

describe('the lifetime', () => {
  it.each([
    ['2 years', '2', 'ans', 'P2Y'],
    ['13 mois', '13', 'mois', 'P13M'],
    ['1 an', '1', 'an', 'P1Y'],
    ['24h', '24', 'heures', 'PT24H'],
  ])('understands « %s » typed into the number', async (typed, number, unit, lifetime) => {
    const { user } = await openForm()
    await user.click(amount())
    await user.paste(typed)
    await user.tab()
    expect(amount()).toHaveValue(number)
    expect(screen.getByRole('combobox', { name: 'Unité de la durée' })).toHaveTextContent(unit)
    expect(screen.getByRole('radio', { name: 'Une durée' })).toBeChecked()
    await save(user)
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ lifetime })
  })

  it('keeps a period of several parts, in words', async () => {
    await serveRegister(aRegister({ cookies: [{ lifetime: 'P1Y1M' }] }))
    const { user } = await openForm()
    expect(amount()).toHaveValue('1 an et 1 mois')
    await user.type(screen.getByLabelText(/^Service/), ' forte')
    await save(user)
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ lifetime: 'P1Y1M' })
  })

  it('refuses what it does not understand, and keeps it to be corrected', async () => {
    const { user } = await openForm()
    await user.type(amount(), '13 lunes')
    await save(user)
    expect(await screen.findByText('Un champ est à corriger.')).toBeVisible()
    expect(amount()).toHaveValue('13 lunes')
    expect(amount()).toBeInvalid()
    expect(screen.getByText(/^« 13 lunes » ne se lit pas comme une durée/)).toBeVisible()
  })

  it.each([
    [
      '13 mois glissants',
      '13',
      '13 mois, renouvelée à chaque visite',
      { lifetime: 'P13M', renewal: 'renewed' },
    ],
    [
      '390 jours, non renouvelés',
      '390',
      '390 jours, non renouvelée',
      { lifetime: 'P390D', renewal: 'fixed' },
    ],
    [
      'renouvelés à chaque visite',
      '6',
      '6 mois, renouvelée à chaque visite',
      { lifetime: 'P6M', renewal: 'renewed' },
    ],
    ['fin de session', '', 'session', { lifetime: 'session', renewal: '' }],
  ])('reads « %s », says so, and fills the renewal', async (typed, number, understood, saved) => {
    await serveRegister(aRegister({ cookies: [{ lifetime: 'P6M' }] }))
    const { user } = await openForm()
    await user.clear(amount())
    await user.paste(typed)
    expect(screen.getByText(`Compris : ${understood}`)).toBeVisible()
    await user.tab()
    expect(amount()).toHaveValue(number)
    await save(user)
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject(saved)
  })

  it('leaves the renewal as it was when the words that said it are taken away', async () => {
    const { user } = await openForm()
    await user.click(amount())
    await user.paste('13 mois glissants')
    expect(screen.getByLabelText('Renouvellement')).toHaveTextContent('Renouvelée à chaque visite')
    await user.clear(amount())
    await user.paste('13')
    expect(screen.getByLabelText('Renouvellement')).not.toHaveTextContent('Renouvelée')
  })

  it.each([
    ['Session', 'session'],
    ['Sans limite', 'unlimited'],
  ])('can be « %s »', async (choice, lifetime) => {
    const { user } = await openForm()
    await user.click(screen.getByRole('radio', { name: choice }))
    await save(user)
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ lifetime })
  })

  it('asks for the number of a period, or for saying that it is not known', async () => {
    const { user } = await openForm()
    await user.click(screen.getByRole('radio', { name: 'Une durée' }))
    await save(user)
    expect(await screen.findByText('Un champ est à corriger.')).toBeVisible()
    expect(amount()).toBeInvalid()
    await user.click(screen.getByRole('radio', { name: 'Pas encore connue' }))
    expect(amount()).toBeValid()
  })

  it('can be not known yet any more', async () => {
    await serveRegister(aRegister({ cookies: [{ lifetime: 'P13M' }] }))
    const { user } = await openForm()
    await user.click(screen.getByRole('radio', { name: 'Pas encore connue' }))
    await save(user)
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ lifetime: '' })
  })
})
