import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { imageAddress } from '#charter/image/imageAddress.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { aPng } from '../../support/images.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const save = () => screen.getByRole('button', { name: 'Enregistrer' })
const titles = () =>
  screen.getAllByRole('textbox', { name: /Titre de la colonne/ }).map((input) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('a title is typed in an input')
    return input.value
  })

const stored = () => readRecord('sites/1')

describe('the site', () => {
  it('is edited, in its own words', async () => {
    const { user } = renderAdmin('/sites/1')
    expect(await screen.findByRole('heading', { name: 'Site' })).toBeVisible()
    const contact = await screen.findByLabelText(/Contact du délégué/)
    await user.clear(contact)
    await user.type(contact, 'dpd@exemple.fr')
    await user.click(screen.getByRole('radio', { name: 'Anglais' }))
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({ dpoContact: 'dpd@exemple.fr', language: 'en' })
  })

  it('has a time zone, found by its place or its name, in which days and times then read', async () => {
    const { user } = renderAdmin('/sites/1')
    const zone = await screen.findByRole('combobox', { name: /^Fuseau horaire/ })
    expect(zone).toHaveValue('heure de La Réunion – Indian/Reunion (UTC+4)')
    await user.clear(zone)
    await user.type(zone, 'guadel')
    await user.click(
      await screen.findByRole('option', { name: /^heure de la Guadeloupe – America\/Guadeloupe/ }),
    )
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({ timeZone: 'America/Guadeloupe' })
    await user.click(screen.getByRole('link', { name: 'Versions' }))
    expect(await screen.findByText(/^Jours et heures.: heure de la Guadeloupe\.$/)).toBeVisible()
  })

  it('has the charters listed at /, which administrators decide and others do not see', async () => {
    const { user, unmount } = renderAdmin('/sites/1')
    await user.click(await screen.findByRole('combobox', { name: 'Liste publique des chartes' }))
    await user.click(await screen.findByRole('option', { name: 'Oui' }))
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({ charterList: 'yes' })
    unmount()

    const { openSession } = await serveRegister(publishableStarter)
    await openSession('publisher')
    renderAdmin('/sites/1')
    expect(await screen.findByLabelText(/Contact du délégué/)).toBeEnabled()
    expect(screen.queryByLabelText(/Liste publique des chartes/)).not.toBeInTheDocument()
  })

  it('says whether a choice holds on all devices of an account, and is asked for a section on it', async () => {
    const { user } = renderAdmin('/sites/1')
    await user.click(await screen.findByRole('button', { name: /^La plateforme/ }))
    await user.click(await screen.findByRole('combobox', { name: 'Choix commun à tous les appareils' }))
    await user.click(await screen.findByRole('option', { name: 'Oui' }))
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({ consentAcrossDevices: 'yes' })
    await user.click(screen.getByRole('link', { name: 'Texte de la charte' }))
    expect(
      await screen.findByRole('link', { name: /Choix commun à tous les appareils d’un compte/ }),
    ).toBeVisible()
  })

  it('cannot be deleted, duplicated nor followed by another', async () => {
    renderAdmin('/sites/1')
    await screen.findByLabelText(/Titre de la charte/)
    expect(screen.queryByRole('button', { name: 'Supprimer' })).not.toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Dupliquer' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /ajouter un autre/ })).not.toBeInTheDocument()
  })

  it('is opened at its columns, from a finding on what heads the rows of the charter’s tables', async () => {
    renderAdmin('/sites/1?field=columns')
    const [first] = await screen.findAllByRole('textbox', { name: /Titre de la colonne/ })
    await waitFor(() => expect(first).toHaveFocus())
  })

  it('puts its columns in order and changes their titles', async () => {
    const { user } = renderAdmin('/sites/1')
    await screen.findAllByRole('textbox', { name: /Titre de la colonne/ })
    expect(titles()).toEqual(['Nom du prestataire', 'Service et emplacement', 'Nom du cookies', 'Finalités'])
    const columns = screen.getByRole('list', { name: 'Colonnes des tableaux' })
    await user.click(within(columns).getByRole('button', { name: /Descendre.*Nom du prestataire/ }))
    expect(titles().slice(0, 2)).toEqual(['Service et emplacement', 'Nom du prestataire'])
    const [, second] = screen.getAllByRole('textbox', { name: /Titre de la colonne/ })
    if (!second) throw new Error('there is a second column')
    await user.clear(second)
    await user.type(second, 'Qui')
    await user.click(save())
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        columns: [
          { field: 'cookie.serviceAndLocation', label: 'Service et emplacement' },
          { field: 'provider.name', label: 'Qui' },
          { field: 'cookie.name', label: 'Nom du cookies' },
          { field: 'cookie.purpose', label: 'Finalités' },
        ],
      }),
    )
  })

  it('adds a column, under the words of the charter’s language, and removes one', async () => {
    const { user } = renderAdmin('/sites/1')
    await user.click(await screen.findByRole('button', { name: 'Ajouter une colonne' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Durée de vie' }))
    expect(titles().at(-1)).toBe('Durée de vie')
    await user.click(screen.getByRole('button', { name: /Retirer la colonne.*Finalité/ }))
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({
      columns: [
        { field: 'provider.name' },
        { field: 'cookie.serviceAndLocation' },
        { field: 'cookie.name' },
        { field: 'cookie.lifetime', label: 'Durée de vie' },
      ],
    })
  })

  it('says which column has no title', async () => {
    const { user } = renderAdmin('/sites/1')
    const [first] = await screen.findAllByRole('textbox', { name: /Titre de la colonne/ })
    if (!first) throw new Error('there is a first column')
    await user.clear(first)
    await user.click(save())
    await waitFor(() => expect(first).toBeInvalid())
    expect(first).toHaveAccessibleDescription(/Ce champ est obligatoire/)
  })
})

describe('the logo', () => {
  const CHOOSE = 'Choisir une image…'
  const fileOf = (bytes: BlobPart, name: string, type: string) => new File([bytes], name, { type })
  const chosen = () => screen.queryByRole('img', { name: 'Le logo choisi' })

  it('is chosen, seen in the preview, saved and taken away', async () => {
    const { user } = renderAdmin('/sites/1')
    const [chooser] = await screen.findAllByLabelText(CHOOSE, { selector: 'input' })
    if (chooser === undefined) throw new Error('no chooser')
    await user.upload(chooser, fileOf(aPng(), 'logo.png', 'image/png'))
    expect(await screen.findByRole('img', { name: 'Le logo choisi' })).toHaveAttribute(
      'src',
      imageAddress({ mediaType: 'image/png' }, aPng()),
    )
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({ logo: hashFile(aPng()) })
    await waitFor(() => expect(chosen()).toBeVisible())

    await user.click(screen.getByRole('button', { name: 'Retirer le logo' }))
    expect(chosen()).not.toBeInTheDocument()
    await user.click(save())
    await waitFor(async () => expect(await stored()).toMatchObject({ logo: '' }))
  })

  it.each([
    [
      'an SVG',
      fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>', 'logo.png', 'image/png'),
      /exportez le logo en PNG/,
    ],
    [
      'a text that is called an image',
      fileOf('Région', 'logo.png', 'image/png'),
      /n’est pas une image PNG, JPEG ou WebP/,
    ],
    ['half an image', fileOf(aPng().subarray(0, 40), 'logo.png', 'image/png'), /incomplète ou abîmée/],
    ['one that is too heavy', fileOf(new Uint8Array(200_001), 'logo.png', 'image/png'), /200 Ko au plus\.$/],
  ])('is refused with what to do: %s', async (_, file, sentence) => {
    const { user } = renderAdmin('/sites/1')
    await user.upload(await screen.findByLabelText(CHOOSE, { selector: 'input' }), file)
    expect(within(await screen.findByRole('alert')).getByText(sentence)).toBeVisible()
    expect(chosen()).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: CHOOSE })).toBeVisible()
  })
})
