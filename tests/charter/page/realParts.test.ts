import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { findPageFindings } from '#charter/findings/page/findPageFindings.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import type { Register } from '#charter/register/register.ts'
import { aRegister } from '../../support/builders.ts'
import { readCsv } from '../kit/parseRfc4180.ts'

// Parts of charters that public bodies publish, rebuilt in a register; what is expected is what their pages say.

/** The lines of the page as text, without its title. */
const linesOf = (register: Register) =>
  renderText(assembleCharter(register))
    .split('\n')
    .filter((line) => line !== '')
    .slice(1)

describe('a part of a real charter', () => {
  it('names the legal basis of each tracker, what it holds and who guarantees it', () => {
    const register = aRegister({
      site: {
        columns: [
          { field: 'cookie.service', label: 'Cookies' },
          { field: 'cookie.content', label: 'Donnée contenue' },
          { field: 'cookie.purpose', label: 'Traitement' },
          { field: 'cookie.legalBasis', label: 'Base juridique' },
          { field: 'provider.safeguardDocument', label: 'Garanties' },
        ],
      },
      providers: [{ safeguardDocument: 'https://fr.matomo.org/matomo-cloud-dpa/' }, { name: 'Crisp' }],
      categories: [
        { name: 'Mesure d’audience', consent: 'exempt' },
        { name: 'Assistance', consent: 'required' },
      ],
      cookies: [
        { service: 'Matomo', content: 'Un identifiant tiré au hasard', purpose: 'Mesure d’audience' },
        { service: 'Crisp', providerId: 2, categoryId: 2, purpose: 'Gestion du support' },
      ],
    })
    expect(linesOf(register)).toEqual([
      'Mesure d’audience',
      'Cookies\tDonnée contenue\tTraitement\tBase juridique\tGaranties',
      'Matomo\tUn identifiant tiré au hasard\tMesure d’audience\tArticle 82\tfr.matomo.org/matomo-cloud-dpa <https://fr.matomo.org/matomo-cloud-dpa/>',
      'Assistance',
      'Cookies\tDonnée contenue\tTraitement\tBase juridique\tGaranties',
      'Crisp\t\tGestion du support\tConsentement\t',
    ])
  })

  it('has text and lists around a table that has columns of its own', () => {
    // Annuaire des Entreprises, below « Cookies recensés sur l’Annuaire des entreprises »; Index Egapro, above its tables.
    const register = aRegister({
      site: { columns: [{ field: 'cookie.name', label: 'Cookie' }, FINALITE] },
      providers: [{ safeguardDocument: 'https://fr.matomo.org/matomo-cloud-dpa/' }],
      categories: [
        { name: 'Cookies strictement nécessaires' },
        {
          name: 'Cookies de mesure d’audience',
          textBefore:
            '<p>Ces cookies servent&nbsp;:</p><ul><li>à compter les visites&nbsp;;</li><li>à rien d’autre.</li></ul>',
          textAfter:
            '<p>Pour aller plus loin&nbsp;:</p><ul><li><a href="https://www.cnil.fr/fr/cookies-traceurs-que-dit-la-loi">Cookies &amp; traceurs : que dit la loi ?</a></li></ul>',
          columns: [
            { field: 'cookie.name', label: 'Sous-traitant' },
            { field: 'cookie.purpose', label: 'Finalités' },
            { field: 'provider.safeguardDocument', label: 'Garanties' },
          ],
        },
      ],
      cookies: [
        { name: 'fr-theme', purpose: 'Préférence de thème d’affichage (clair/sombre)' },
        { name: 'pk_id', purpose: 'Mesure d’audience', categoryId: 2 },
      ],
    })
    const charter = assembleCharter(register)
    expect(linesOf(register)).toEqual([
      'Cookies strictement nécessaires',
      'Cookie\tFinalité',
      'fr-theme\tPréférence de thème d’affichage (clair/sombre)',
      'Cookies de mesure d’audience',
      'Ces cookies servent\u00A0:',
      '- à compter les visites\u00A0;',
      '- à rien d’autre.',
      'Sous-traitant\tFinalités\tGaranties',
      'pk_id\tMesure d’audience\tfr.matomo.org/matomo-cloud-dpa <https://fr.matomo.org/matomo-cloud-dpa/>',
      'Pour aller plus loin\u00A0:',
      '- Cookies & traceurs\u00A0: que dit la loi\u00A0? <https://www.cnil.fr/fr/cookies-traceurs-que-dit-la-loi>',
    ])
    // The heading stands before the text, and still names the table.
    const html = renderHtml(charter)
    expect(html).toContain(
      '<h2 id="category-2-title">Cookies de mesure d’audience</h2>\n<p>Ces cookies servent\u00A0:</p>\n<ul>',
    )
    expect(html).toContain('<table id="category-2" aria-labelledby="category-2-title">\n<thead')
    expect(findPageFindings(charter, html).map(({ message }) => message)).toEqual(['rawAddressInLists'])
    // One table for a spreadsheet: the columns of all, each once.
    expect(readCsv(renderCsv(charter).slice(1), ';')).toEqual([
      ['Cookie', 'Finalité', 'Garanties', 'Catégorie', 'Consentement'],
      [
        'fr-theme',
        'Préférence de thème d’affichage (clair/sombre)',
        '',
        'Cookies strictement nécessaires',
        'Consentement non requis',
      ],
      [
        'pk_id',
        'Mesure d’audience',
        'https://fr.matomo.org/matomo-cloud-dpa/',
        'Cookies de mesure d’audience',
        'Consentement non requis',
      ],
    ])
  })

  it('has its tables by place, then by purpose, under headings of the same words', () => {
    const register = aRegister({
      site: { pageNotes: 'yes', columns: [{ field: 'cookie.name', label: 'Nom' }, FINALITE] },
      categories: [
        { name: 'Sur ce site', description: 'Ce que dépose la plateforme.', consent: 'required' },
        { name: 'Nécessaires du site', heading: 'Cookies nécessaires', parentId: 1 },
        {
          name: 'Sur notre outil de statistiques',
          textBefore: '<p>Il est tenu par un prestataire.</p>',
          textAfter: '<p>Vous pouvez vous y opposer.</p>',
        },
        { name: 'Audience du site', heading: 'Mesure d’audience', parentId: 1, consent: 'required' },
        { name: 'Nécessaires de l’outil', heading: 'Cookies nécessaires', parentId: 3 },
      ],
      cookies: [
        { name: 'sessionid', purpose: 'Se connecter', categoryId: 2 },
        { name: '_pk_id', purpose: 'Compter les visites', categoryId: 4 },
        { name: 'MATOMO_SESSID', purpose: 'Se connecter à l’outil', categoryId: 5 },
      ],
    })
    const charter = assembleCharter(register)
    expect(linesOf(register).slice(1)).toEqual([
      'Sur ce site',
      'Ce que dépose la plateforme.',
      'Cookies nécessaires',
      'Nom\tFinalité',
      'sessionid\tSe connecter',
      'Déposés sans votre accord, car nécessaires.',
      'Mesure d’audience',
      'Nom\tFinalité',
      '_pk_id\tCompter les visites',
      'Déposés seulement si vous acceptez.',
      'Sur notre outil de statistiques',
      'Il est tenu par un prestataire.',
      'Cookies nécessaires',
      'Nom\tFinalité',
      'MATOMO_SESSID\tSe connecter à l’outil',
      'Déposés sans votre accord, car nécessaires.',
      'Vous pouvez vous y opposer.',
    ])
    const html = renderHtml(charter)
    expect(html.match(/<h[1-6].*?<\/h[1-6]>/g)).toEqual([
      '<h1>Charte cookies</h1>',
      '<h2 id="contents">Sommaire</h2>',
      '<h2 id="category-1">Sur ce site</h2>',
      '<h3 id="category-2-title">Cookies nécessaires</h3>',
      '<h3 id="category-4-title">Mesure d’audience</h3>',
      '<h2 id="category-3">Sur notre outil de statistiques</h2>',
      '<h3 id="category-5-title">Cookies nécessaires</h3>',
    ])
    expect(html).toContain(
      '<li><a href="#category-3">Sur notre outil de statistiques</a>\n<ul>\n<li><a aria-label="Sur notre outil de statistiques – Cookies nécessaires" href="#category-5">Cookies nécessaires</a></li>\n</ul>\n</li>',
    )
    expect(findPageFindings(charter, html)).toEqual([])
    expect(readCsv(renderCsv(charter).slice(1), ';').map(([name, , category]) => [name, category])).toEqual([
      ['Nom', 'Catégorie'],
      ['sessionid', 'Sur ce site – Cookies nécessaires'],
      ['_pk_id', 'Sur ce site – Mesure d’audience'],
      ['MATOMO_SESSID', 'Sur notre outil de statistiques – Cookies nécessaires'],
    ])
  })

  it('has several names of one provider on one row, each with its lifetime', () => {
    // Index Egapro and minumeco, as other bodies write their tables.
    const matomo = { service: 'Matomo', purpose: 'Mesure d’audience', categoryId: 1, sharedRow: 'Matomo' }
    const register = aRegister({
      site: {
        columns: [
          { field: 'cookie.service', label: 'Cookie lié au service' },
          { field: 'cookie.name', label: 'Nom technique du cookie' },
          FINALITE,
          { field: 'cookie.lifetime', label: 'Durée de conservation' },
        ],
      },
      categories: [{ name: 'Cookies de mesure d’audience' }],
      cookies: [
        { ...matomo, name: '_pk_id.*', lifetime: 'P13M' },
        { name: 'fr-theme', service: 'Interface', purpose: 'Thème', lifetime: 'P1Y' },
        { ...matomo, name: '_pk_ses.*', lifetime: 'PT30M', sharedRow: ' matomo' },
        { ...matomo, name: '_pk_hsr.*', lifetime: '' },
        // What the table says of it is something else.
        { ...matomo, name: 'mtm_consent_removed', purpose: 'Mémoire du refus', lifetime: 'P30Y' },
      ],
    })
    const charter = assembleCharter(register)
    expect(linesOf(register).slice(2)).toEqual([
      'Matomo\t_pk_id.*, _pk_ses.*, _pk_hsr.*\tMesure d’audience\t_pk_id.*\u00A0: 13 mois, _pk_ses.*\u00A0: 30 minutes, _pk_hsr.*\u00A0: Non renseigné',
      'Interface\tfr-theme\tThème\t1 an',
      'Matomo\tmtm_consent_removed\tMémoire du refus\t30 ans',
    ])
    const html = renderHtml(charter)
    expect(html).toContain(
      '<th scope="row" role="rowheader">_pk_id.*,<br><span id="cookie-3">_pk_ses.*</span>,<br><span id="cookie-4">_pk_hsr.*</span></th>',
    )
    expect(html).toContain('>_pk_id.*\u00A0: 13 mois,<br>_pk_ses.*\u00A0: 30 minutes,<br>')
    expect(findPageFindings(charter, html)).toEqual([])
    expect(readCsv(renderCsv(charter).slice(1), ';')[1]?.[1]).toBe('_pk_id.*,\n_pk_ses.*,\n_pk_hsr.*')
  })

  it('says a lifetime once, and has a place for each name, where a shared row does not name them', () => {
    const common = { service: 'Matomo', lifetime: 'P13M', sharedRow: 'Matomo' }
    const register = aRegister({
      site: {
        columns: [
          { field: 'cookie.service', label: 'Site' },
          { field: 'cookie.lifetime', label: 'Durée' },
        ],
      },
      cookies: [
        { ...common, name: 'a' },
        { ...common, name: 'b' },
      ],
    })
    const html = renderHtml(assembleCharter(register))
    expect(html).toContain(
      '<tr id="cookie-1" role="row"><th scope="row" role="rowheader"><span id="cookie-2"></span>Matomo</th>',
    )
    expect(html).toContain('>13 mois</td>')
  })

  it('says the language of a passage that is not in its own', () => {
    // Index Egapro.
    const register = aRegister({
      sections: [
        {
          heading: 'Refuser la mesure d’audience',
          body: '<p>Le signal « <span lang="en">Do Not Track</span> » (Ne pas me pister) est respecté.</p>',
        },
      ],
    })
    expect(linesOf(register)[1]).toBe('Le signal «\u00A0Do Not Track\u00A0» (Ne pas me pister) est respecté.')
    expect(renderHtml(assembleCharter(register))).toContain(
      '<p>Le signal «\u00A0<span lang="en">Do Not Track</span>\u00A0» (Ne pas me pister) est respecté.</p>',
    )
  })
})

const FINALITE = { field: 'cookie.purpose', label: 'Finalité' } as const
