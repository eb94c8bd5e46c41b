import type { account as fr } from '../fr/account.ts'

export const account: typeof fr = {
  title: 'My account',
  profile: {
    title: 'Who you are',
    role: 'Role: %{role}',
    byAdministrator: 'Somebody who administers the register can change the address and the role.',
    nameHelp: 'The history of the register says under this name who did what.',
  },
  password: {
    title: 'Password',
    text: 'Your other sessions end when the password changes; this one stays open.',
    byServer: 'Your password was chosen on the server, and others may have read it. Choose your own.',
    current: 'Current password',
    submit: 'Change the password',
    changed: 'The password is changed. Your other sessions have ended.',
  },
  sessions: {
    title: 'Open sessions',
    text: 'Where your account is signed in. If one means nothing to you, end it and change your password.',
    browser: '%{browser} on %{system}',
    unknown: 'Unknown browser',
    current: 'this session',
    opened: 'opened',
    lastSeen: 'seen',
    end: 'End',
    endOne: 'End the session: %{name}',
    endOthers: 'End all the others',
  },
}
