import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const register = aRegister({
  site: {
    columns: [
      { field: 'cookie.name', label: 'Nom' },
      { field: 'cookie.lifetime', label: 'Durée' },
    ],
  },
  providers: [{ country: 'US' }],
  cookies: [{ lifetime: 'P13M', lifetimeNote: '6 mois après un refus', renewal: 'renewed' }],
})

const notShown = (input: HTMLElement) => {
  const help = document.getElementById(input.getAttribute('aria-describedby') ?? '')
  if (!help) throw new Error('The field has no help')
  return within(help)
}

describe('a value that the charter does not show', () => {
  it('says so under its field, and goes into the cell that it belongs to at a click', async () => {
    await serveRegister(register)
    const { user } = renderAdmin('/cookies/1')
    const note = await screen.findByLabelText(/^Précision sur la durée/)
    expect(await notShown(note).findByText(/La charte ne montre pas cette information/)).toBeVisible()
    await user.click(notShown(note).getByRole('button', { name: 'L’afficher dans la charte' }))
    await waitFor(() => expect(notShown(note).queryByText(/La charte ne montre pas/)).not.toBeInTheDocument())
    expect(await readRecord('sites/1')).toMatchObject({
      columns: [
        { field: 'cookie.name', label: 'Nom' },
        { field: 'cookie.lifetimeInFull', label: 'Durée' },
      ],
    })
    const renewal = screen.getByLabelText(/^Renouvellement/)
    expect(notShown(renewal).queryByText(/La charte ne montre pas/)).not.toBeInTheDocument()
  })

  it('says so while it is typed, and not of what is empty', async () => {
    await serveRegister(register)
    const { user } = renderAdmin('/providers/1')
    const country = await screen.findByLabelText(/^Pays$/)
    expect(await notShown(country).findByText(/La charte ne montre pas/)).toBeVisible()
    await user.clear(country)
    await user.tab()
    await waitFor(() =>
      expect(notShown(country).queryByText(/La charte ne montre pas/)).not.toBeInTheDocument(),
    )
  })

  it('is only said to a person who may not change the site', async () => {
    await serveRegister(register, 'editor')
    renderAdmin('/cookies/1')
    const note = await screen.findByLabelText(/^Précision sur la durée/)
    expect(await notShown(note).findByText(/La charte ne montre pas cette information/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'L’afficher dans la charte' })).not.toBeInTheDocument()
  })
})
