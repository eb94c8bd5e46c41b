import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { aRegister } from '../../support/builders.ts'

const COLUMNS = [
  { field: 'cookie.name' as const, label: 'Nom' },
  { field: 'cookie.purpose' as const, label: 'Finalité' },
  { field: 'provider.privacyPolicyUrl' as const, label: 'En savoir plus' },
]

const register = aRegister({
  site: { columns: COLUMNS, controller: 'Région Exemple', dpoContact: 'dpo@example.fr' },
  providers: [
    { name: 'Matomo', privacyPolicyUrl: 'https://matomo.org/privacy-policy/' },
    { name: 'La Région' },
  ],
  categories: [{ name: 'Nécessaires' }, { name: 'Statistiques', description: 'Des nombres.' }],
  cookies: [
    { name: 'sessionid', providerId: 2, purpose: 'Deux\nlignes' },
    { name: '_pk_id.*', categoryId: 2, purpose: '=1' },
  ],
  sections: [
    {
      heading: 'Les règles',
      body:
        '<h3>Une</h3><p>Voir <a href="https://www.cnil.fr/">la CNIL</a>, <a href="https://a.fr">https://a.fr</a><br>ou <a href="mailto:a@b.fr">a@b.fr</a>.</p>' +
        '<ul><li>un<ol start="3"><li>trois</li><li>quatre</li></ol></li><li><p>deux</p><p>encore</p></li></ul>' +
        '<blockquote><p>cité</p><p>deux fois</p></blockquote><pre><code>a\n  b</code></pre>' +
        '<table><caption>Pays</caption><tr><th>Nom</th><th>Où</th></tr><tr><td>Tally</td><td><p>UE</p><p>Belgique</p></td></tr></table>',
    },
    { heading: 'Les cookies', kind: 'registry' },
  ],
})

describe('the charter as text', () => {
  it('keeps the order, the lists, the addresses and the tables', () => {
    expect(renderText(assembleCharter(register))).toBe(`Charte cookies

Les règles

Une

Voir la CNIL <https://www.cnil.fr/>, <https://a.fr>
ou a@b.fr.

- un
  3. trois
  4. quatre
- deux
  encore

> cité
>${' '}
> deux fois

a
  b

Pays
Nom\tOù
Tally\tUE Belgique

Les cookies

Nécessaires

Nom\tFinalité\tEn savoir plus
sessionid\tDeux lignes\tNon renseigné

Statistiques

Des nombres.

Nom\tFinalité\tEn savoir plus
_pk_id.*\t=1\tPolitique de confidentialité (Matomo) <https://matomo.org/privacy-policy/>

Responsable du traitement
Région Exemple

Délégué à la protection des données
dpo@example.fr
`)
  })

  it('says where consent is withdrawn, and how to reach the controller', () => {
    const site = {
      controller: 'Région Exemple',
      controllerContact: 'donnees@example.fr',
      withdrawalLabel: 'Gérer mes cookies',
      withdrawalUrl: '#cookies',
    }
    expect(renderText(assembleCharter(aRegister({ site, cookies: [], sections: [] })))).toBe(
      'Charte cookies\n\nGérer mes cookies <#cookies>\n\n' +
        'Responsable du traitement\nRégion Exemple\ndonnees@example.fr\n',
    )
  })

  it('completes where consent is withdrawn, for a reader who is not on the platform', () => {
    const site = {
      platformUrl: 'https://data.exemple.fr',
      withdrawalLabel: 'Gérer mes cookies',
      withdrawalUrl: '#cookies',
    }
    expect(renderText(assembleCharter(aRegister({ site, cookies: [], sections: [] })))).toBe(
      'Charte cookies\n\nGérer mes cookies <https://data.exemple.fr/#cookies>\n',
    )
  })

  it('says so when no cookie is listed', () => {
    expect(
      renderText(
        assembleCharter(aRegister({ cookies: [], sections: [{ heading: 'Ici', kind: 'registry' }] })),
      ),
    ).toBe('Charte cookies\n\nIci\n\nAucun cookie n’est recensé dans cette charte.\n')
  })
})

describe('the charter’s table as CSV', () => {
  it('has the page’s columns, every table’s rows and the addresses of links', () => {
    expect(renderCsv(assembleCharter(register))).toBe(
      '\uFEFFNom;Finalité;En savoir plus;Catégorie;Consentement\r\n' +
        'sessionid;"Deux\nlignes";;Nécessaires;Consentement non requis\r\n' +
        "_pk_id.*;'=1;https://matomo.org/privacy-policy/;Statistiques;Consentement non requis\r\n",
    )
    expect(renderCsv(assembleCharter(register), ',')).toContain(
      'Nom,Finalité,En savoir plus,Catégorie,Consentement\r\n',
    )
  })

  it('names category and consent only where there are several tables, and no column does', () => {
    const columns = [
      { field: 'cookie.name' as const, label: 'Nom' },
      { field: 'category.consent' as const, label: 'Accord' },
    ]
    const one = { site: { columns }, categories: [{ name: 'A' }], cookies: [{ name: 'a' }] }
    const two = {
      site: { columns },
      categories: [{ name: 'A' }, { name: 'B' }],
      cookies: [{ name: 'a' }, { name: 'b', categoryId: 2 }],
    }
    expect(renderCsv(assembleCharter(aRegister(one)))).toBe(
      '\uFEFFNom;Accord\r\na;Consentement non requis\r\n',
    )
    expect(renderCsv(assembleCharter(aRegister(two)))).toBe(
      '\uFEFFNom;Accord;Catégorie\r\na;Consentement non requis;A\r\nb;Consentement non requis;B\r\n',
    )
  })

  it('has the name of a provider whose name leads to its policy', () => {
    const columns = [{ field: 'provider.name' as const, label: 'Qui' }]
    const providers = [{ name: 'Matomo', privacyPolicyUrl: 'https://matomo.org/privacy-policy/' }]
    expect(renderCsv(assembleCharter(aRegister({ site: { columns }, providers })))).toBe(
      '\uFEFFQui\r\nMatomo\r\n',
    )
  })
})
