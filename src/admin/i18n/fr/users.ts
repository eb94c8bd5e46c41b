export const roles = {
  reader: 'Lecture',
  editor: 'Rédaction',
  publisher: 'Publication',
  administrator: 'Administration',
}
