import type { UserRecord } from '#api/account.ts'

type ListedUser = Pick<UserRecord, 'email' | 'name' | 'role' | 'status' | 'lastSignInAt'>

/** The sentences of `npm run user`. */
const fr = {
  userUsage: `Utilisation :
  npm run user -- list
  npm run user -- add ADRESSE --role reader|editor|publisher|administrator [--name NOM] [--password-stdin]
  npm run user -- reset ADRESSE [--password-stdin]
  npm run user -- disable ADRESSE`,
  noRegister: (path: string) =>
    `Il n’y a pas de registre dans ${path} : il est créé au premier démarrage du serveur (npm start).`,
  userLine: ({ email, name, role, status, lastSignInAt }: ListedUser) =>
    [email, name, role, status, lastSignInAt ?? 'jamais connecté'].join('\t'),
  userAdded: (email: string) => `${email} a un compte.`,
  userExists: (email: string) => `${email} a déjà un compte.`,
  noUser: (email: string) => `${email} n’a pas de compte.`,
  userDisabled: (email: string) => `${email} ne peut plus entrer ; ses sessions sont fermées.`,
  userIsDisabled: (email: string) => `Le compte de ${email} est désactivé : réactivez-le à l’écran d’abord.`,
  userLink: (link: string, expiresAt: string, wasMailed: boolean) =>
    `Lien à usage unique pour choisir un mot de passe, valable jusqu’au ${expiresAt}${wasMailed ? ' (envoyé par courriel)' : ''} :\n${link}`,
  passwordReplaced: (email: string) => `${email} a un nouveau mot de passe ; ses sessions sont fermées.`,
  emailInvalid: (email: string) => `${email} n’est pas une adresse électronique.`,
  'errors.nameTaken': (name: string) =>
    `« ${name} » est le nom d’un autre compte, l’a été, ou s’y confond : donnez-en un autre avec --name, par exemple avec le service.`,
  'errors.nameOfServer': (name: string) =>
    `« ${name} » se confond avec le nom que l’historique donne au serveur : donnez-en un autre avec --name.`,
  nameInvalid:
    'Ce nom ne convient pas : de 1 à 1 000 caractères sont attendus, sans <, > ni @, et sans aucun qui ne se voie pas.',
  passwordInvalid:
    'Ce mot de passe ne convient pas : de 12 à 128 caractères sont attendus, qu’on ne devine pas facilement.',
  lastAdministrator: 'C’est le dernier administrateur : il en faut au moins un qui puisse entrer.',
  tryAgain: 'Le compte vient d’être modifié par quelqu’un d’autre : recommencez.',
}

const en: typeof fr = {
  userUsage: `Usage:
  npm run user -- list
  npm run user -- add ADDRESS --role reader|editor|publisher|administrator [--name NAME] [--password-stdin]
  npm run user -- reset ADDRESS [--password-stdin]
  npm run user -- disable ADDRESS`,
  noRegister: (path) => `There is no register in ${path}: the server’s first start (npm start) makes it.`,
  userLine: ({ email, name, role, status, lastSignInAt }) =>
    [email, name, role, status, lastSignInAt ?? 'never signed in'].join('\t'),
  userAdded: (email) => `${email} has an account.`,
  userExists: (email) => `${email} has an account already.`,
  noUser: (email) => `${email} has no account.`,
  userDisabled: (email) => `${email} can no longer come in; their sessions have ended.`,
  userIsDisabled: (email) => `The account of ${email} is disabled: enable it on the screen first.`,
  userLink: (link, expiresAt, wasMailed) =>
    `Single-use link to choose a password, valid until ${expiresAt}${wasMailed ? ' (sent by mail)' : ''}:\n${link}`,
  passwordReplaced: (email) => `${email} has a new password; their sessions have ended.`,
  emailInvalid: (email) => `${email} is not an e-mail address.`,
  'errors.nameTaken': (name) =>
    `“${name}” is, or once was, another account’s name, or is easily taken for it: give another with --name, for example with the department.`,
  'errors.nameOfServer': (name) =>
    `“${name}” is easily taken for what the history calls the server: give another with --name.`,
  nameInvalid:
    'This name will not do: 1 to 1,000 characters are expected, without <, > and @, none of them hidden.',
  passwordInvalid: 'This password will not do: 12 to 128 characters are expected, not easy to guess.',
  lastAdministrator: 'This is the last administrator: there must be one who can come in.',
  tryAgain: 'Somebody else has just changed the account: try again.',
}

export const userSentences = { fr, en }
