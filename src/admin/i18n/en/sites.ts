import type { sites as fr } from '../fr/sites.ts'

export const sites: typeof fr = {
  columns: {
    add: 'Add a column',
    remove: 'Remove the column “%{name}”',
    shows: 'Shows: %{what}',
  },
  platform: { title: 'The platform', summary: 'Domains, remembered choice, adequate countries' },
  review: { title: 'Checks', summary: 'How often to look through the register' },
  help: {
    controllerContact:
      'How to reach it: postal address, telephone or e-mail address. Published under its name.',
    withdrawalLabel:
      'The link by which visitors change their mind at any time. Example: Manage my cookies. Published at the end of the page.',
    withdrawalUrl:
      'Where it leads: a page, or an anchor that opens the consent panel. Example: #tarteaucitron.',
    publisherDomains:
      'Your domains, one on each line. A cookie set by one of them is first party. Example: regionreunion.com.',
    consentChoiceRetention:
      'How long the platform remembers that somebody accepted or refused. The CNIL recommends 6 months.',
    adequacyCountries:
      'The countries outside Europe that a decision of the Commission recognises. Example: Switzerland.',
    adequacyCheckedOn: 'The day on which you checked this list on the CNIL’s site.',
    reviewInterval: 'After how long a record is to be checked again. Six months when nothing is written.',
    nextReviewOn: 'The day on which to read the whole charter again.',
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
