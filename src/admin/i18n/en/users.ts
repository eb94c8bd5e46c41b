import { enHistory } from '#charter/words/enHistory.ts'

import type { userFields as frFields, users as fr } from '../fr/users.ts'

export const users: typeof fr = {
  invite: 'Invite somebody',
  inviteTitle: 'Invite somebody',
  inviteSubmit: 'Create the account',
  inviteAnother: 'Invite somebody else',
  invited: 'The account of %{name} is there',
  count: '%{smart_count} account |||| %{smart_count} accounts',
  noDeletion:
    'An account is never deleted: the history of the register refers to it. Disable it when its person leaves, then nobody can sign in to it any more.',
  neverSignedIn: 'never',
  filters: {
    label: 'Search and filters',
    searchHint: 'Name or address',
    all: 'All',
    clear: 'Show all accounts',
  },
  limit: {
    label: 'Platforms',
    all: 'All, also those to come',
    some: 'Only some',
    which: 'Which ones',
    help: 'The account reads everything, and changes only what appears on the ticked platforms.',
    none: 'No platform: this account may not change anything.',
  },
  status: {
    invited: 'No password yet',
    active: 'Active',
    disabled: 'Disabled',
  },
  roles: {
    reader: 'Reads the whole register and changes nothing.',
    editor: 'Adds, changes and deletes cookies, providers, categories and text.',
    publisher:
      'Writes, also sets what the charter says of the site, and answers for what goes online: the data-protection officer.',
    administrator: 'Does all of the above, and keeps the accounts.',
  },
  help: {
    name: 'The name that the history of the register will keep. For instance: Camille Hoarau.',
    email: 'The address with which this person signs in. For instance: camille.hoarau@example.com.',
    language: 'The language of their screens and of the mails they get. They can change it.',
    disabled: 'Nobody can sign in to this account any more, and its sessions end.',
  },
  link: {
    label: 'Single-use link',
    mailed: 'The link was sent by mail to this person. You can also hand it over yourself.',
    notMailed: 'This server sends no mail: hand this link over to this person, and to nobody else.',
    thisComputerOnly:
      'This link opens only on the computer where the register is installed. For it to open elsewhere, open the register at the address where your colleagues will find it, and make a new link there; whoever runs the server knows that address.',
    until: 'It works until %{until}, and once.',
    once: 'It will not be shown again: copy it now, or make another one later.',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'The link is selected: copy it.',
  },
  access: {
    title: 'Access',
    lastSignIn: 'Last sign-in:',
    openSessions: '%{smart_count} open session |||| %{smart_count} open sessions',
    invitation: 'Make a new invitation link',
    invitationHelp: 'This person has not chosen a password yet. The link before will stop working.',
    reset: 'Make a link to change the password',
    resetHelp: 'For whoever has forgotten theirs. The current password stays valid until the link is used.',
    disabled: 'This account is disabled: there is no link to make and no session to end.',
    endSessions: 'End their sessions',
    ended: 'One session was ended. |||| %{smart_count} sessions were ended.',
  },
}

export const userFields: typeof frFields = {
  name: 'User |||| Users',
  fields: {
    id: 'Number',
    version: 'Version of the record',
    createdAt: 'Created on',
    updatedAt: 'Changed on',
    ...enHistory.accountFields,
    status: 'Status',
    lastSignInAt: 'Last sign-in',
    openSessions: 'Open sessions',
  },
}
