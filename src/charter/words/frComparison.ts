import type { ComparisonWords } from './comparison.ts'
import type { Noun } from './registerWords.ts'

const m = (noun: string): Noun => ({ noun, agreement: 'm' })
const f = (noun: string): Noun => ({ noun, agreement: 'f' })

export const frComparison: ComparisonWords = {
  records: {
    sites: m('le site'),
    sections: f('la rubrique'),
    categories: f('la catégorie'),
    providers: m('le prestataire'),
    cookies: m('le cookie'),
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
