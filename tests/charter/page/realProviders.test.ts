import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { findPageFindings } from '#charter/findings/page/findPageFindings.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { renderText } from '#charter/page/renderText.ts'
import type { Register } from '#charter/register/register.ts'
import { aRegister } from '../../support/builders.ts'

/** The lines of the page as text, without its title. */
const linesOf = (register: Register) =>
  renderText(assembleCharter(register))
    .split('\n')
    .filter((line) => line !== '')
    .slice(1)

describe('a real charter', () => {
  it('has a table of providers, those that set no cookie included', () => {
    // Annuaire des Entreprises: « Qui nous aide à traiter les données ? »
    const register = aRegister({
      providers: [
        { name: 'Scalingo', country: 'FR', service: 'Hébergement de test' },
        {
          name: 'OVH',
          country: 'FR',
          service: 'Hébergement',
          safeguardDocument: 'https://www.ovh.com/fr/protection-donnees-personnelles/',
        },
        { name: 'Annuaire des Entreprises', role: 'publisher', country: 'FR' },
        { name: 'Crisp', country: 'FR', service: 'Gestion du support', listed: 'yes' },
        { name: 'Pas encore signé', listed: 'no' },
      ],
      cookies: [],
      sections: [
        {
          heading: 'Qui nous aide à traiter les données ?',
          body: '<p>Certaines des données sont envoyées à d’autres acteurs.</p>',
          kind: 'providers',
          columns: [
            { field: 'provider.name', label: 'Sous-traitant' },
            { field: 'provider.country', label: 'Pays destinataire' },
            { field: 'provider.service', label: 'Traitement réalisé' },
            { field: 'provider.safeguardDocument', label: 'Garanties' },
          ],
        },
      ],
    })
    const charter = assembleCharter(register)
    expect(linesOf(register)).toEqual([
      'Qui nous aide à traiter les données ?',
      'Certaines des données sont envoyées à d’autres acteurs.',
      'Sous-traitant\tPays destinataire\tTraitement réalisé\tGaranties',
      'Crisp\tFrance\tGestion du support\t',
      'OVH\tFrance\tHébergement\twww.ovh.com/fr/protection-donnees-personnelles <https://www.ovh.com/fr/protection-donnees-personnelles/>',
      'Scalingo\tFrance\tHébergement de test\t',
    ])
    const html = renderHtml(charter)
    expect(html).toContain('<h2 id="providers-title">Qui nous aide à traiter les données\u00A0?</h2>')
    expect(html).toContain('<table id="providers" aria-labelledby="providers-title">')
    expect(html).toContain('<tr id="provider-2" role="row"><th scope="row" role="rowheader">OVH</th>')
    expect(findPageFindings(charter, html).map(({ message }) => message)).toEqual(['rawAddressInLists'])
  })

  it('has the usual columns in a table of providers where none were chosen', () => {
    // Nos Gestes Climat, 7.1.
    const register = aRegister({
      providers: [
        {
          name: 'Tally',
          country: 'BE',
          hostingCountries: ['IE'],
          service: 'Formulaires en ligne',
          transferSafeguard: 'none',
        },
      ],
      cookies: [],
      sections: [{ kind: 'providers' }],
    })
    expect(linesOf(register)).toEqual([
      'Prestataire\tService rendu\tPays\tPays d’hébergement\tGaranties',
      'Tally\tFormulaires en ligne\tBelgique\tIrlande\tAucune garantie nécessaire',
    ])
    expect(linesOf({ ...register, providers: [] })).toEqual([
      'Aucun prestataire n’est recensé dans cette charte.',
    ])
    expect(renderHtml(assembleCharter(register))).toContain(
      '<caption><span id="providers-title">Prestataires</span></caption>',
    )
  })
})
