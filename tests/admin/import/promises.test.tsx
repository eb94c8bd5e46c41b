import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { applyImport, importButton, importFile, shownRows } from './openImport.ts'

const ROW = '_pk_id;Matomo;Mesure d’audience;Statistiques;Compté par nous;13 mois'
const FILE = `Nom du cookie;Prestataire;Catégorie;Service;Finalité;Durée\n${ROW}`
const windows1252 = (text: string) =>
  Uint8Array.from(text.replace('’', '\u0092'), (letter) => letter.codePointAt(0) ?? 0)

describe('the five complaints that return at every import tool', () => {
  it('1. « ; » and Windows-1252 are understood, and what was previewed is what is written', async () => {
    const { store } = await serveRegister()
    const { user } = await importFile(windows1252(FILE))
    expect(shownRows()[0]).toContain('Finalité : Compté par nous')
    await applyImport(user)
    const written = (await store.register()).cookies.find(({ name }) => name === '_pk_id')
    expect(written?.purpose).toBe('Compté par nous')
  })

  it('2. it reads its own export, which changes nothing', async () => {
    await serveRegister()
    const csv = await (await fetch(new URL('/api/cookies.csv?language=fr', window.location.href))).text()
    await importFile(csv)
    expect(screen.getByRole('button', { name: 'Inchangés (4)' })).toBeVisible()
    expect(importButton()).toBeDisabled()
  })

  it('3. an answer that is lost on its way is waited for: nothing is there twice, and nothing is called failed', async () => {
    expectComplaint(/./)
    const { store } = await serveRegister()
    const { user } = await importFile(FILE)
    let isFirst = true
    mockServer.use(
      http.post('*/api/imports/:id/apply', async ({ request }) => {
        // The next handler answers: the real API.
        if (!isFirst) return undefined
        isFirst = false
        await fetch(request)
        return HttpResponse.error()
      }),
    )
    await user.click(importButton())
    await screen.findByRole('heading', { level: 2, name: 'C’est importé' })
    const { cookies } = await store.register()
    expect(cookies.filter(({ name }) => name === '_pk_id')).toHaveLength(1)
  })

  it('4. each row that stays out says which it is, why, and what to do; and they come back as a file', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:rows'
    })
    const { user } = await importFile(`${FILE}\n_x;Matomo;Mesure d’audience;;But;1 an`)
    expect(shownRows()[1]).toMatch(/^_xligne 3Problème« Service » est vide : remplissez cette cellule/)
    await user.click(screen.getByRole('button', { name: 'Télécharger les lignes en problème' }))
    await vi.waitFor(() => expect(files).toHaveLength(1))
    expect((await files[0]?.text())?.split('\r\n')).toEqual([
      'Nom du cookie;Prestataire;Catégorie;Service;Finalité;Durée;Problème',
      expect.stringMatching(/^_x;Matomo;Mesure d’audience;;But;1 an;/),
      '',
    ])
  })

  it('5. empty cells, and columns that the file lacks, erase nothing; a switch has cells erase', async () => {
    const { user } = await importFile('Nom du cookie;Emplacement\nsessionid;')
    expect(shownRows()[0]).toContain('Rien ne change.')
    await user.click(screen.getByRole('switch', { name: /^Les cellules vides du fichier effacent/ }))
    await vi.waitFor(() =>
      expect(shownRows()[0]).toMatch(/^sessionid.*Modifié.*Emplacement : .*→devient \(vide\)$/),
    )
  })
})
