import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { publishableStarter } from '../../support/publishable.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }

async function serveWithEnglish() {
  const served = await serveRegister(publishableStarter)
  await served.store.updateMany('sites', [1], { languages: ['en'] }, AUTHOR)
  return served
}

const english = (field: string, text: string) => ({ language: 'en', field, text, source: null })

describe('a record of a charter in one language', () => {
  it('has no tab', async () => {
    await serveRegister(publishableStarter)
    renderAdmin('/cookies/1')
    expect(await screen.findByLabelText(/^Finalité/)).toBeVisible()
    expect(screen.queryByRole('tab', { name: 'Anglais' })).not.toBeInTheDocument()
  })
})

describe('a record of a charter in two languages', () => {
  it('is translated in a tab, with the base text in sight', async () => {
    await serveWithEnglish()
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('tab', { name: 'Anglais' }))
    const purpose = await screen.findByRole('textbox', { name: /^Finalité \(anglais\)/ })
    expect(purpose).toHaveAccessibleDescription('À traduire')
    await user.type(purpose, 'Stay signed in.')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('cookies/1')).toMatchObject({
      translations: [
        {
          language: 'en',
          field: 'purpose',
          text: 'Stay signed in.',
          source: publishableStarter.cookies[0]?.purpose,
        },
      ],
    })
  })

  it('says when nothing is left to translate: a name may stay as it is', async () => {
    await serveWithEnglish()
    const { user } = renderAdmin('/providers/1')
    await user.click(await screen.findByRole('tab', { name: 'Anglais' }))
    expect(await screen.findByText(/^Anglais\s: tout est traduit\.$/)).toBeVisible()
  })

  it('has its formatted text translated under its own name', async () => {
    await serveWithEnglish()
    const { user } = renderAdmin('/sections/1')
    await user.click(await screen.findByRole('tab', { name: 'Anglais' }))
    // Its heading, and the label that is seen.
    expect(await screen.findAllByText('Texte (anglais)')).toHaveLength(2)
  })

  it('opens at the translation that a finding leads to', async () => {
    await serveWithEnglish()
    renderAdmin('/cookies/1?field=translations.en.purpose')
    const purpose = await screen.findByRole('textbox', { name: /^Finalité \(anglais\)/ })
    await waitFor(() => expect(purpose).toHaveFocus())
  })

  it('says that a translation is older than its base text, until somebody says that it is right', async () => {
    const { store } = await serveWithEnglish()
    await store.updateMany('cookies', [1], { translations: [english('purpose', 'Stay signed in.')] }, AUTHOR)
    await store.updateMany('cookies', [1], { purpose: 'Autre chose.' }, AUTHOR)
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('tab', { name: 'Anglais' }))
    expect(await screen.findByText(/Une traduction est à relire\.$/)).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Elle convient encore' }))
    expect(screen.queryByText(/a changé depuis cette traduction/)).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('cookies/1')).toMatchObject({ translations: [{ source: 'Autre chose.' }] })
  })
})
