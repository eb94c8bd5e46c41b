import type { sites as fr } from '../fr/sites.ts'

export const sites: typeof fr = {
  columns: {
    add: 'Add a column',
    remove: 'Remove the column “%{name}”',
    shows: 'Shows: %{what}',
  },
  logo: {
    choose: 'Choose an image…',
    replace: 'Replace the logo…',
    remove: 'Remove the logo',
    chosen: 'The chosen logo',
  },
  platform: { title: 'The platform', summary: 'Domains, remembered choice, adequate countries' },
  review: { title: 'Checks', summary: 'How often to look through the register' },
  choose: {
    title: 'Which platform?',
    text: 'This page is of one platform. Choose which; you can change it at the top of the screen.',
  },
  status: {
    on: 'on %{smart_count} platform |||| on %{smart_count} platforms',
    never:
      '%{smart_count} platform has published nothing yet |||| %{smart_count} platforms have published nothing yet',
  },
  chooser: { label: 'Platform', all: 'All platforms' },
  shared: 'This record shows on %{smart_count} platforms: %{names}.',
  limit: {
    all: 'You read all platforms. Your account may change what appears on: %{own}.',
    foreign: 'You may read this platform, not change it. Your account may change what appears on: %{own}.',
    none: 'Your account is limited to platforms that no longer exist: you may read everything and change nothing. Ask an administrator to give you one.',
    record: 'This page is read-only for you: it is also about %{names}, which your account may not change.',
    row: 'Also shows on %{names}, which your account may not change.',
    order:
      'This order is also that of %{names}, which your account may not change: you may read it, not change it.',
    ownOrder:
      'This order is also that of %{names}, which your account may not change: you may move what appears on your platforms alone.',
    chosen:
      'Some of the chosen cookies also show on %{names}, which your account may not change: you may add them to your platforms or take them off these, and nothing else.',
  },
  locations: {
    title: 'Location by platform',
    same: 'The same on all',
    other: 'Another on %{names}',
    on: 'Location on %{platform}',
  },
  use: {
    title: 'On which platforms?',
    count: '%{platform}: %{smart_count} cookie |||| %{platform}: %{smart_count} cookies',
  },
  list: { add: 'Add a platform', archived: 'Archived' },
  create: {
    title: 'New platform',
    from: 'From',
    fromHelp: 'It takes over the settings and the columns, and what you leave ticked below.',
    fromNothing: 'Nothing',
    sections: 'Sections to take over',
    cookies: 'Cookies to take over',
    submit: 'Add the platform',
    help: {
      platformName: 'The name of the site that the charter will speak of. Example: transport.example.org.',
      platformUrl: 'The address of this site. Example: https://transport.example.org.',
      slug: 'Leave empty to make it from the address. The charter will stand at /this-name/charte.',
    },
  },
  help: {
    slug: 'The name of the platform in the address of its charter. It no longer changes once the charter is online. Example: transport-region.',
    charterList:
      'Yes: the address / of this server, and of the published files, lists for everybody the charters of all platforms that are online. These screens are then at /admin. Only administrators decide it.',
    archived: 'Yes: the charter stays online as it is, and nothing new is published.',
    controllerContact:
      'How to reach it: postal address, telephone or e-mail address. Published under its name.',
    withdrawalLabel:
      'The link by which visitors change their mind at any time. Example: Manage my cookies. Published at the end of the page.',
    withdrawalUrl:
      'Where it leads: a page, or an anchor that opens the consent panel. Example: #tarteaucitron.',
    timeZone:
      'That of the body. All days and times of the register are read in it, wherever the reader is. Example: Réunion.',
    publisherDomains:
      'Your domains, one on each line. A cookie set by one of them is first party. Example: regionreunion.com.',
    consentChoiceRetention:
      'How long the platform remembers that somebody accepted or refused. The CNIL recommends 6 months.',
    consentAcrossDevices:
      'Does the choice of a visitor who is signed in (accept, refuse) follow them on each device where they sign in? If so, a section must say it. Where visitors have no accounts, answer no.',
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
    languages:
      'The other languages of the charter, each with a page of its own. Texts are then translated in each record. Example: English.',
    controller:
      'The body that decides what the data is used for, and its postal address. Published at the end of the page when filled in.',
    dpoContact:
      'How to reach the data-protection officer. For instance: dpo@example.fr. Published when filled in.',
    embeddingSites:
      'Other sites that may show the charter in a frame, one address on each line. Example: https://www.example.org. The platform itself always may.',
    pageNotes:
      'Beside your texts, the page says the name of the body, the number and day of the version, what changed, its contents and, under each table, whether the cookies wait for consent.',
    logo: 'The image at the top of the page, beside the name of the body, where the statements above are added. PNG, JPEG or WebP; 200 kB and sides of 2,000 pixels at most.',
    columns:
      'What the charter’s tables show of each cookie, from left to right. Change the order by dragging a column, or with its arrows.',
  },
}
