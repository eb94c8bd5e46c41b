import { ADMIN_PATH } from '#api/adminPath.ts'
import type { IssuedLink, LinkPurpose } from '#api/account.ts'
import { embedText } from '#charter/kit/embedText.ts'
import type { Language } from '#charter/kit/language.ts'
import { exactInstantInWords } from '#charter/words/dayInWords.ts'
import type { AccountContext } from './accountContext.ts'
import type { CreatedLink } from './links.ts'
import type { UserRow } from './users.ts'

/** Returns the address of a link and, where mails can be sent, mails it. `base` is this server's address. */
export async function deliverLink(
  { store, publicUrl, mailer, log }: AccountContext,
  { name, email, language }: UserRow,
  { token, purpose, expiresAt }: CreatedLink,
  base: string,
): Promise<IssuedLink> {
  const link = `${publicUrl ?? base}${ADMIN_PATH}#/set-password?token=${token}`
  if (mailer === null) return { link, expiresAt, wasMailed: false }
  try {
    const until = exactInstantInWords(expiresAt, await store.timeZone(), language)
    await mailer.send({ to: email, ...writeLinkMail(language, purpose, { name, link, until }) })
    return { link, expiresAt, wasMailed: true }
  } catch (error) {
    log(error)
    return { link, expiresAt, wasMailed: false }
  }
}

interface LinkMail {
  name: string
  link: string
  /** When the link ends, in words. */
  until: string
}

interface Mail {
  subject: string
  text: string
}

const fr: Record<LinkPurpose, (mail: LinkMail) => Mail> = {
  invitation: ({ name, link, until }) => ({
    subject: 'Votre accès au registre des cookies',
    text: `Bonjour ${name},

Un accès au registre des cookies vous est ouvert. Pour choisir votre mot de passe, suivez ce lien :

${link}

Il sert une seule fois, jusqu’au ${until}. Passé ce délai, demandez-en un autre à l’administrateur du registre.
`,
  }),
  reset: ({ name, link, until }) => ({
    subject: 'Un nouveau mot de passe pour le registre des cookies',
    text: `Bonjour ${name},

Un nouveau mot de passe a été demandé pour votre compte du registre des cookies. Pour le choisir, suivez ce lien :

${link}

Il sert une seule fois, jusqu’au ${until}. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.
`,
  }),
}

const en: typeof fr = {
  invitation: ({ name, link, until }) => ({
    subject: 'Your access to the cookie register',
    text: `Hello ${name},

You have been given access to the cookie register. To choose your password, follow this link:

${link}

It works once, until ${until}. After that, ask the register’s administrator for another one.
`,
  }),
  reset: ({ name, link, until }) => ({
    subject: 'A new password for the cookie register',
    text: `Hello ${name},

A new password was asked for your account of the cookie register. To choose it, follow this link:

${link}

It works once, until ${until}. If you did not ask for it, ignore this message: your password stays as it is.
`,
  }),
}

const MAILS = { fr, en }

/** Writes the mail with a link. */
function writeLinkMail(language: Language, purpose: LinkPurpose, mail: LinkMail): Mail {
  return MAILS[language][purpose]({ ...mail, name: embedText(mail.name) })
}
