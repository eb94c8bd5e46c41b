export const ordering = {
  help: 'Faites glisser une ligne par sa poignée, ou utilisez les flèches. L’ordre est celui de la charte, et il est enregistré aussitôt.',
  saved: 'L’ordre est enregistré.',
  notSaved: 'Le nouvel ordre n’a pas été enregistré, l’ancien est rétabli.',
  handle: 'Déplacer « %{name} »',
  handleRole: 'poignée',
  up: 'Monter « %{name} »',
  down: 'Descendre « %{name} »',
  instructions:
    'Appuyez sur Espace pour saisir la ligne, sur les flèches haut et bas pour la déplacer, de nouveau sur Espace pour la poser, sur Échap pour renoncer.',
  lifted: '« %{name} » est saisi, en position %{position} sur %{count}.',
  over: '« %{name} » passe en position %{position} sur %{count}.',
  moved: '« %{name} » est en position %{position} sur %{count}.',
  cancelled: '« %{name} » est resté à sa place.',
}
