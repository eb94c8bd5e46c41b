import type { sites as fr } from '../fr/sites.ts'

export const sites: typeof fr = {
  columns: {
    add: 'Add a column',
    remove: 'Remove the column “%{name}”',
    shows: 'Shows: %{what}',
  },
  help: {
    title: 'The title at the top of the page. For instance: Charte cookies.',
    platformName: 'The name of the site that the charter speaks of. For instance: data.regionreunion.com.',
    platformUrl: 'The address of that site. For instance: https://data.regionreunion.com.',
    language:
      'The language that the charter is written in. That of these screens is chosen at the top right.',
    controller:
      'The body that decides what the data is used for, and its postal address. Published at the end of the page when filled in.',
    dpoContact:
      'How to reach the data-protection officer. For instance: dpo@example.fr. Published when filled in.',
    embeddingSites:
      'Other sites that may show the charter in a frame, one address on each line. Example: https://www.example.org. The platform itself always may.',
    columns:
      'What the charter’s tables show of each cookie, from left to right. Change the order by dragging a column, or with its arrows.',
  },
}
