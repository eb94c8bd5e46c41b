/** The words of the page that makes the file for an inspection. */
export const proof = {
  intro:
    'Un fichier à remettre lors d’un contrôle : ce que la charte disait en ligne pendant une période, et de quoi vérifier que rien n’a été retouché depuis.',
  from: 'Du',
  to: 'Au',
  incomplete: 'Indiquez les deux dates de la période.',
  reversed: 'La période finit avant de commencer. Inversez les deux dates.',
  nothingOnline: 'Pendant cette période, ce registre n’avait encore rien publié.',
  unfinished:
    'Cette période n’est pas finie. Le dossier parlera jusqu’au moment où vous le téléchargez, et ne dira rien de ce qui suivra. Il le dira en tête, et dans son nom. Pour la période entière, refaites-le quand elle sera finie.',
  contents: 'Le dossier contiendra :',
  versions:
    'la version en ligne pendant cette période, avec sa page, son texte, son tableau et son registre : |||| les %{smart_count} versions en ligne pendant cette période, chacune avec sa page, son texte, son tableau et son registre :',
  versionUntil: 'version %{number}, en ligne du %{when} au %{until}',
  version: 'version %{number}, en ligne depuis le %{when}',
  more: 'et une autre version |||| et %{smart_count} autres versions',
  history:
    'tout ce qui a été modifié dans le registre depuis la première de ces versions, et ce que la vérification de l’historique a trouvé ;',
  explanation: 'une notice qui explique comment tout vérifier soi-même.',
  download: 'Télécharger le dossier (ZIP)',
  confidential:
    'Ce dossier contient des notes internes et des noms : remettez-le à qui doit le lire, ne le publiez pas.',
  file: 'preuve',
}
