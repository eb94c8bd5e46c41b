import { describe, expect, it } from 'vitest'
import { registerCsv } from '#charter/registerCsv.ts'
import { aRegister } from '#tests/support/builders.ts'
import { readCsv } from './readCsv.ts'

const register = aRegister({
  providers: [
    {
      name: 'Google',
      country: 'US',
      transferSafeguard: 'scc',
      dpaReference: 'DPA-12',
      contact: 'dpo@google.example',
      reviewedOn: '2026-11-24',
      notes: 'à relancer',
    },
  ],
  categories: [{ key: 'ads', name: 'Publicité', consent: 'required' }],
  cookies: [
    { name: '_gcl_au', lifetime: 'P90D', party: 'third', status: 'draft', notes: 'interne ; ne pas publier' },
  ],
})

const rowOf = (language: 'fr' | 'en') => {
  const [headers = [], ...rows] = readCsv(
    registerCsv(register, register.cookies, language, ';').slice(1),
    ';',
  )
  return rows.map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index]])))
}

describe('the register as CSV', () => {
  it('has every field of a cookie, its provider and its category, internal ones too', () => {
    expect(rowOf('fr')).toEqual([
      {
        Numéro: '1',
        Nom: '_gcl_au',
        'Forme du nom': 'Nom exact',
        Service: 'Authentification',
        Emplacement: '',
        Finalité: 'Se souvenir de l’utilisateur d’une page à une autre.',
        'Durée de conservation': '90 jours',
        Origine: 'Tiers',
        Stockage: 'Cookie',
        Domaine: '',
        Destinataires: '',
        'Motif de l’exemption': '',
        État: 'Brouillon',
        'Vérifié le': '',
        Notes: 'interne ; ne pas publier',
        'Prestataire – Nom': 'Google',
        'Prestataire – Raison sociale': '',
        'Prestataire – Site web': '',
        'Prestataire – Politique de confidentialité': '',
        'Prestataire – Pays': "États-Unis d'Amérique",
        'Prestataire – Garantie du transfert': 'Clauses contractuelles types',
        'Prestataire – Contrat de sous-traitance': 'DPA-12',
        'Prestataire – Contact': 'dpo@google.example',
        'Prestataire – Vérifié le': '2026-11-24',
        'Prestataire – Notes': 'à relancer',
        'Catégorie – Identifiant': 'ads',
        'Catégorie – Nom': 'Publicité',
        'Catégorie – Description': '',
        'Catégorie – Consentement': 'Consentement requis',
      },
    ])
  })

  it('speaks English too', () => {
    expect(rowOf('en')).toMatchObject([
      { Lifetime: '90 days', 'Provider – Country': 'United States of America', Status: 'Draft' },
    ])
  })

  it('has one row for each cookie asked for, in the order given', () => {
    const { cookies, ...others } = aRegister({ cookies: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] })
    const csv = registerCsv({ ...others, cookies }, cookies.toReversed().slice(0, 2), 'fr', ',')
    expect(readCsv(csv.slice(1), ',').map(([, name]) => name)).toEqual(['Nom', 'c', 'b'])
  })
})
