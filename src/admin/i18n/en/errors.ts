import type { errors as fr } from '../fr/errors.ts'

export const errors: typeof fr = {
  required: 'This field is required.',
  invalid: 'This value cannot be read.',
  notText: 'A text is expected here.',
  tooLong: 'This text is too long: %{max} characters at most.',
  lineBreak: 'This field is a single line, and holds a line break: “%{passage}”. Replace it by a space.',
  tab: 'There is a tab here: “%{passage}”. Replace it by a space.',
  controlCharacter:
    'There is a control character here, which nobody sees: “%{passage}”. Delete it, or type this passage again.',
  directionCharacter:
    'There is an invisible character here, which turns the order of reading: “%{passage}”. Delete it, or type this passage again.',
  invisibleCharacter:
    'There is an invisible character here: “%{passage}”. Delete it, or type this passage again.',
  unknownCharacter:
    'There is a character here that has no known form: “%{passage}”. Delete it, or replace it.',
  notAChoice: 'Choose one of the values offered.',
  alreadyPublished:
    'A version is online already: the register can no longer be replaced at once. Delete the records that you no longer want.',
  nothingChanged:
    'Nothing has changed since version %{number}, which is online: there is nothing to publish.',
  draftChanged:
    'Somebody changed or published the charter while you were reading it. Look again at what would change, then publish.',
  historyBroken:
    'The history or a version does not hold, and no file can be made of it. Have npm run verify run on the server: it says what was changed.',
  tampered:
    'The record %{record} is not as the history left it: somebody changed it directly in the database (%{field}). Nothing was saved. Have npm run verify run on the server, and tell the administrator of the register and whoever looks after its security.',
  periodNotBegun:
    'This period has not begun yet: there is nothing to prove. Choose a first day that is past, or today.',
  notYetPublished: 'This register had not published anything yet on that date.',
  noSuchVersion: 'There is no such version.',
  origins: 'Write one address on each line, with nothing after the site’s name: https://www.example.org.',
  webAddress: 'Write a whole address, starting with https:// or http://.',
  image: {
    kind: 'This file is no PNG, JPEG or WebP image: export the logo in one of these formats.',
    svg: 'An SVG file may hold code: export the logo as PNG, then choose that file.',
    broken: 'This image is incomplete or damaged: export it again, then choose it.',
    animated: 'This image is animated: choose a still one.',
    pixels: 'This image is too large: reduce it to sides of 2,000 pixels at most.',
    weight: 'This file is too heavy: reduce the image, or export it as WebP. 200 kB at most.',
    unknown: 'This image is not in the register: choose the file again.',
  },
  day: 'Write a date, for instance 24/11/2026.',
  noSite: 'Choose at least one platform: a cookie that stands on none shows nowhere.',
  noSuchSite: 'One of the platforms chosen does not exist, or no longer does. Choose from those listed.',
  earlierSiteGone:
    'This record then showed on a platform that was deleted since. Restore that platform from the history first, or change the record itself.',
  siteGone: 'This platform does not exist, or no longer does. Choose another at the top of the page.',
  language: 'A charter can’t be in this language. Choose one of the list, in “Sites”.',
  notTranslated: 'This field has no translation: the charter shows it the same in all languages.',
  languageNotOnSite:
    'The charter does not exist in this language: %{en}. Add it in “Sites” first, then translate.',
  slug: 'Lower-case letters without accents, digits and hyphens, 63 characters at most: transport-region, for example.',
  slugReserved:
    'Addresses of this register begin with this word already. Choose another, such as the name of the platform.',
  slugPublished:
    'The charter of this platform is online at this address, which can no longer change. Leave it as it was.',
  path: 'Write a path that begins with “/”, such as /agenda.',
  firstSiteKept:
    'The first platform cannot be deleted: its charter stands at /charte. Archive it, or change what it says.',
  publishedSiteKept:
    'This platform has published its charter, so it can no longer be deleted. Archive it: its charter stays online, and nothing new is published.',
  lastSite:
    'Nothing was changed: %{names} would be on no platform any more. Put them on another first, or delete them.',
  sitesRefused: 'Nothing was published, for these platforms cannot be right now: %{names}.',
  siteArchived:
    'This platform is archived: its charter stays online, and nothing new is published. To publish, bring it back among the platforms first.',
  reference: 'The chosen record does not exist, or no longer does.',
  providerColumns: 'The table of providers shows only what their records say: remove the other columns.',
  nested:
    'A category that is grouped groups no others: choose one that is not grouped itself, or first take out those that this one groups.',
  key: 'A lower-case letter without accent first, then lower-case letters, digits, “-” or “_”.',
  country: 'Choose a country from the list.',
  lifetime: 'Give a number, for instance 13.',
  noColumn: 'Keep at least one column.',
  unknownField: 'The register has no such field.',
  email: 'Write a whole address, for instance camille@example.com.',
  nameWithAddress: 'A name holds no mail address, and none of the signs <, > and @.',
  nameTaken:
    'This name is, or once was, another account’s, or is easily taken for it: add what tells them apart, an initial or the department for example.',
  nameOfServer: 'This name is easily taken for what the history calls the server: choose another one.',
  passwordTooShort: 'This password is too short: 12 characters at least.',
  passwordTooEasy: 'This password is too easy to guess. Choose another one.',
  wrongPassword: 'This is not your current password.',
  signInRefused: 'This address and this password do not open the register. Check them.',
  signedOut: 'Your session has ended: sign in again.',
  signedOutNotSaved: 'Nothing was saved: your session has ended. What you typed is still there.',
  forbidden: 'Your role does not allow this. Nothing was saved.',
  siteForbidden:
    'Your account may not change what appears on: %{names}. Nothing was saved. Ask somebody who may, or an administrator.',
  siteNotAdded: 'Your account is limited to some platforms: it may not add one. Nothing was saved.',
  noSiteLeft:
    'Your account is limited to platforms that no longer exist: it may not change anything. Ask an administrator to give you one. Nothing was saved.',
  settingForbidden: 'Only administrators decide whether / lists the charters. Nothing was saved.',
  roleNotLimited: 'This role is for all platforms: remove the limit, or choose the role Editor or Publisher.',
  badRows: 'Rows of this file can’t be read: %{count}. Nothing was imported.',
  tooManyAttempts: 'Too many attempts. Try again in %{seconds} seconds.',
  linkInvalid: 'This link no longer works: it was used or replaced, or its time is over.',
  lastAdministrator:
    'This is the last account that administers the register: give somebody else this role first.',
  accountDisabled: 'This account is disabled: enable it first.',
  away: 'The server does not answer.',
  notSaved: 'The server does not answer. Nothing was saved.',
  stale: 'This record was changed in the meantime.',
  duplicate: 'The same record exists already.',
  otherTracker:
    'As they are saved, these records do not describe one tracker: nothing was merged. A merge takes two active records of the same name, domain and storage, or a pattern, which is kept, and a cookie that it covers. If they are the same tracker all the same, first correct what tells them apart.',
  importGone: 'This preview is gone: it is kept for twelve hours. Choose the file again.',
  importApplied: 'This file has been imported already.',
  importNotApplied: 'This file was not imported: there is nothing to undo.',
  importChanged: 'The preview has changed meanwhile, perhaps in another tab. Look at it again.',
  importEmpty: 'There is nothing to import: no row is kept.',
  importConflicts:
    'One record was changed since the preview; nothing was written: |||| %{smart_count} records were changed since the preview; nothing was written:',
  importCancelled: 'The import was stopped; nothing was written.',
  noSuchAct: 'This action cannot be undone as a whole. The history can restore each record.',
  changedSince: 'One record was changed since: |||| %{smart_count} records were changed since:',
  inUse: 'Other records still use it: %{count}.',
  invalidRecord: 'Some fields need correcting. Nothing was saved.',
  malformedQuery: 'The request was not understood (%{parameter}).',
  malformedBody: 'The server did not understand the request.',
  notUtf8:
    'This file is not in UTF-8: its accents can’t be read. Nothing was imported. Open it in your spreadsheet, save it as “CSV UTF-8”, then choose it again.',
  notFound: 'This record does not exist, or no longer does.',
  tooManyValues: 'This is too much to be saved: %{max} values at most. Divide the file into several.',
  tooLarge: 'This is too large to be saved: one megabyte at most.',
  crossSite: 'The server refused a request that seems to come from another site.',
  internal: 'The server ran into a problem. Nothing was saved.',
  busy: 'The server is already preparing several exports or checks, and others are waiting. Nothing is lost: try again in a few seconds.',
  storage: 'The server cannot write to its database for now. Nothing was saved.',
  storageDisplaced:
    'The register’s file was moved, deleted or replaced while the server ran. Nothing was saved, and nothing is read from another file. Tell whoever runs the server: the right file has to be put back, or the server started again.',
  storageDamaged:
    'The register’s file is damaged. Nothing was saved, and nothing is shown in part. Tell whoever runs the server: a backup has to be put back.',
  blocked:
    'A blocker waits for an answer: put the record right, or put it off and say why. Nothing was published.',
  findingChanged: 'This finding has changed since you read it: read it again before you put it off.',
  noSuchFinding: 'This finding is no longer there: the record was put right, or deleted.',
  notAccepted: 'This finding is not put off, or no longer.',
  reasonTooShort: 'Say why, in ten characters at least.',
  dayPast: 'Choose today or a day to come.',
  acceptedTooLong: 'Choose a day within six months: a blocker can’t be put off for longer.',
  knownUntrue: 'This finding cannot be put off: what the record says is known to be untrue. Correct it.',
  adviceNotAccepted: 'Advice needs no answer.',
  timeZone: 'Choose a time zone from the list, such as Europe/Paris or Indian/Reunion.',
  period: 'Choose a duration, such as 25 months, or leave it empty.',
  domains: 'Write one domain name on each line, such as ville-exemple.fr.',
  withdrawalUrl:
    'Write a full address (https://…), a path that begins with /, or an anchor that begins with #.',
}
