/** The words of the tabs in which a record is translated. */
export const translations = {
  tabs: 'Langue de la fiche',
  base: 'Texte de base',
  errors: '(1 erreur) |||| (%{smart_count} erreurs)',
  baseText: 'Texte de base',
  count:
    '%{language} : %{smart_count} texte à traduire. Un texte sans traduction paraît tel quel, dans sa langue. |||| %{language} : %{smart_count} textes à traduire. Un texte sans traduction paraît tel quel, dans sa langue.',
  done: '%{language} : tout est traduit.',
  outdatedCount: 'Une traduction est à relire. |||| %{smart_count} traductions sont à relire.',
  missing: 'À traduire',
  outdated:
    'Le texte de base a changé depuis cette traduction. Corrigez-la, ou dites qu’elle convient encore.',
  stillRight: 'Elle convient encore',
  toTranslate: 'Voir ce qui reste à traduire',
  removed:
    'Une langue retirée n’est plus publiée. Ses traductions sont gardées : elles reviennent si vous la remettez.',
}
