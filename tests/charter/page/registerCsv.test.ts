import { describe, expect, it } from 'vitest'
import { registerCsv } from '#charter/page/registerCsv.ts'
import { aRegister } from '../../support/builders.ts'
import { readCsv } from '../kit/parseRfc4180.ts'

const register = aRegister({
  providers: [
    {
      name: 'Google',
      role: 'processor',
      hostingCountries: ['DE', 'US'],
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
    {
      name: '_gcl_au',
      lifetime: 'P90D',
      party: 'third',
      status: 'draft',
      dataRetention: 'P25M',
      thirdPartyAccess: 'yes',
      notes: 'interne ; ne pas publier',
    },
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
        'Le nom change-t-il ?': 'Non',
        Service: 'Authentification',
        Emplacement: '',
        Finalité: 'Se souvenir de l’utilisateur d’une page à une autre.',
        'Contenu de la valeur': '',
        'Durée de vie': '90 jours',
        'Précision sur la durée': '',
        Renouvellement: '',
        Origine: 'Tiers',
        Stockage: 'Cookie',
        'Technique utilisée': '',
        Domaine: '',
        Chemin: '',
        'Délégation de sous-domaine': '',
        'Accès de tiers': 'Oui',
        Destinataires: '',
        'Données personnelles': '',
        'Conservation des données': '25 mois',
        'Familles de finalités': '',
        'Fondement de l’exemption': '',
        'Motif de l’exemption': '',
        'Conditions de la mesure d’audience': '',
        'Auto-évaluation de la mesure d’audience': '',
        État: 'Brouillon',
        'Ligne commune': '',
        'Durée telle qu’écrite à l’origine': '',
        'Durée confirmée': '',
        'Vérifié le': '',
        Notes: 'interne ; ne pas publier',
        'Prestataire – Nom': 'Google',
        'Prestataire – Raison sociale': '',
        'Prestataire – Rôle': 'Sous-traitant',
        'Prestataire – Site web': '',
        'Prestataire – Politique de confidentialité': '',
        'Prestataire – Service rendu': '',
        'Prestataire – Pays': "États-Unis d'Amérique",
        'Prestataire – Pays d’hébergement': "Allemagne, États-Unis d'Amérique",
        'Prestataire – Garantie du transfert': 'Clauses contractuelles types',
        'Prestataire – Référence de la garantie': '',
        'Prestataire – Dans le tableau des prestataires': '',
        'Prestataire – Garantie vérifiée le': '',
        'Prestataire – Contrat de sous-traitance': 'DPA-12',
        'Prestataire – Contact': 'dpo@google.example',
        'Prestataire – Vérifié le': '2026-11-24',
        'Prestataire – Notes': 'à relancer',
        'Catégorie – Identifiant': 'ads',
        'Catégorie – Nom': 'Publicité',
        'Catégorie – Titre dans la page': '',
        'Catégorie – Regroupée sous': '',
        'Catégorie – Description': '',
        'Catégorie – Consentement': 'Consentement requis',
        'Catégorie – Texte avant le tableau': '',
        'Catégorie – Texte après le tableau': '',
        'Catégorie – Colonnes de son tableau': '',
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
    const csv = registerCsv(others, cookies.toReversed().slice(0, 2), 'fr', ',')
    expect(readCsv(csv.slice(1), ',').map(([, name]) => name)).toEqual(['Nom', 'c', 'b'])
  })
})
