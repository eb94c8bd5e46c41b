import type { ComparisonWords, Noun } from './comparison.ts'

const m = (noun: string): Noun => ({ noun, agreement: 'm' })
const f = (noun: string): Noun => ({ noun, agreement: 'f' })
const mp = (noun: string): Noun => ({ noun, agreement: 'mp' })
const fp = (noun: string): Noun => ({ noun, agreement: 'fp' })

export const frComparison: ComparisonWords = {
  records: {
    sites: m('le site'),
    sections: f('la partie du texte'),
    categories: f('la catégorie'),
    providers: m('le prestataire'),
    cookies: m('le cookie'),
  },
  fields: {
    sites: {
      title: m('titre de la charte'),
      platformName: m('nom de la plateforme'),
      platformUrl: f('adresse de la plateforme'),
      language: f('langue de la charte'),
      controller: m('responsable du traitement'),
      dpoContact: m('contact du délégué à la protection des données'),
      embeddingSites: mp('sites autorisés à afficher la charte'),
      columns: fp('colonnes des tableaux'),
    },
    sections: { heading: m('titre'), body: m('texte'), kind: m('contenu') },
    categories: {
      key: m('identifiant'),
      name: m('nom'),
      description: f('description'),
      consent: m('consentement'),
    },
    providers: {
      name: m('nom'),
      legalName: f('raison sociale'),
      website: m('site web'),
      privacyPolicyUrl: f('politique de confidentialité'),
      country: m('pays'),
      transferSafeguard: f('garantie du transfert'),
      dpaReference: m('contrat de sous-traitance'),
      contact: m('contact'),
      reviewedOn: f('date de vérification'),
      notes: fp('notes'),
    },
    cookies: {
      name: m('nom'),
      nameMatch: f('forme du nom'),
      providerId: m('prestataire'),
      categoryId: f('catégorie'),
      service: m('service'),
      location: m('emplacement'),
      purpose: f('finalité'),
      lifetime: f('durée de conservation'),
      party: f('origine'),
      storage: m('stockage'),
      domain: m('domaine'),
      recipients: mp('destinataires'),
      exemptionReason: m('motif de l’exemption'),
      status: m('état'),
      reviewedOn: f('date de vérification'),
      notes: fp('notes'),
    },
  },
  added: { m: 'ajouté', f: 'ajoutée', mp: 'ajoutés', fp: 'ajoutées' },
  changed: { m: 'modifié', f: 'modifiée', mp: 'modifiés', fp: 'modifiées' },
  moved: { m: 'déplacé', f: 'déplacée', mp: 'déplacés', fp: 'déplacées' },
  removed: { m: 'retiré', f: 'retirée', mp: 'retirés', fp: 'retirées' },
  deleted: { m: 'supprimé', f: 'supprimée', mp: 'supprimés', fp: 'supprimées' },
  was: 'c’était',
  sameWords: 'avec les mêmes mots',
  after: 'après',
  first: 'en tête',
  untitled: 'sans titre',
  colon: '\u00A0: ',
  semicolon: '\u00A0; ',
  quotes: { open: '«\u00A0', close: '\u00A0»' },
}
