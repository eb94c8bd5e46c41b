/** The sentences of `npm run doctor`: what was found, and what to type or to set. */
const fr = {
  doctorUsage: 'Utilisation : npm run doctor [-- --json]',
  doctorStatus: { ok: 'bien', warn: 'à voir', fail: 'en défaut' },
  doctorEnd: (warnings: number, faults: number) =>
    warnings + faults === 0 ? 'Rien à faire.' : `À faire : ${faults} en défaut, ${warnings} à voir.`,
  doctor: {
    versions: (program: string, node: string, sqlite: string) =>
      `Version ${program}, sur Node ${node} et SQLite ${sqlite}.`,
    oldNode: (node: string, floor: number) =>
      `Node ${node} est trop ancien, il faut la version ${floor} : tapez npm ci, qui apporte la bonne, et lancez par npm start.`,
    none: (path: string) =>
      `Il n’y a pas encore de registre dans ${path} : le premier npm start le crée. S’il devrait y être, regardez DATABASE_URL.`,
    intact: (head: number, last: string | null) =>
      `Le registre est intact : écritures 1 à ${head}${last === null ? '' : `, la dernière du ${last}`}.`,
    flawed: (path: string, because: string) =>
      `Ce que contient ${path} n’est pas ce que dit son historique : ${because}. Gardez une copie des fichiers, tapez npm run verify, et remettez une sauvegarde : npm run restore -- FICHIER`,
    unwritable: (path: string, reason: string) =>
      `Le compte qui tape cette commande ne peut pas écrire ${path} (${reason}). Tapez-la sous le compte du serveur ; si c’est lui : chown -R COMPTE ${path}`,
    otherOwner: (path: string, owner: number, own: number) =>
      `${path} appartient au compte ${owner}, et cette commande est tapée sous le compte ${own} : le serveur doit tourner sous le compte ${owner}.`,
    rights: 'Seul le compte du serveur lit les fichiers du registre.',
    space: (path: string, free: string) => `Il reste ${free} à côté de ${path}.`,
    noSpace: (path: string, free: string, needed: string) =>
      `Il ne reste que ${free} à côté de ${path} ; il en faut ${needed} pour écrire et pour remettre une sauvegarde. Faites de la place, par exemple les anciens fichiers « .before- ».`,
    clock: (now: string) => `L’horloge de la machine dit ${now}.`,
    clockBehind: (now: string, last: string) =>
      `L’horloge de la machine dit ${now}, et la dernière écriture est du ${last} : l’horloge retarde, ou elle a avancé. Réglez-la : timedatectl set-ntp true`,
    clockAlone: (now: string) =>
      `L’horloge de la machine dit ${now}, et rien ne la règle : timedatectl set-ntp true`,
    timeZone: (zone: string) => `Les jours du registre sont ceux de ${zone}.`,
    badTimeZone: (zone: string) =>
      `Le fuseau du registre, ${zone}, n’est pas connu de ce Node : tapez npm ci, qui apporte le bon.`,
    running: (url: string) => `Le serveur répond à ${url}, et il est prêt.`,
    notRunning: (url: string, reason: string) =>
      `Aucun serveur ne répond à ${url} (${reason}). S’il devrait tourner : npm start, ou systemctl status registre`,
    notReady: (url: string) =>
      `Le serveur de ${url} répond qu’il n’est pas prêt : regardez son journal, et curl ${url}/readyz`,
    noPublicUrl: 'PUBLIC_URL n’est pas donné : le serveur n’est que pour cette machine.',
    publicUrl: (url: string) => `${url} mène à ce serveur.`,
    publicUrlDead: (url: string, reason: string) =>
      `${url} ne répond pas d’ici (${reason}) : regardez le nom, le certificat et le serveur HTTPS. Si le certificat est d’une autorité à vous, donnez NODE_EXTRA_CA_CERTS.`,
    publicUrlElsewhere: (url: string, status: number) =>
      `${url}/healthz répond ${status}, ce que ce serveur ne fait pas : le serveur HTTPS doit lui transmettre toutes les adresses, avec l’en-tête Host d’origine.`,
    metricsOpen: (url: string) =>
      `${url}/metrics est ouvert à tous : donnez METRICS_TOKEN, ou ne transmettez pas cette adresse (voir docs/examples).`,
    noForwardedFor:
      'Le serveur HTTPS ne dit pas de qui il transmet les requêtes : faites-lui envoyer X-Forwarded-For (voir docs/examples).',
    untrustedProxy:
      'Le serveur HTTPS n’est pas dans TRUST_PROXY : donnez-y l’adresse d’où il transmet, par exemple 127.0.0.1.',
    proxy: 'Le serveur HTTPS dit de qui il transmet les requêtes, et il est cru.',
    proxyUnknown:
      'Ce que le serveur HTTPS transmet ne se voit qu’avec METRICS_TOKEN : donnez-en un, redémarrez, et recommencez.',
    noMail: 'Aucun courriel n’est envoyé : SMTP_URL n’est pas donné. Les invitations se remettent à la main.',
    mail: 'Le serveur de courriel répond et laisse entrer.',
    mailDead: (reason: string) =>
      `Le serveur de courriel ne répond pas ou ne laisse pas entrer (${reason}) : regardez l’adresse, le port, le nom et le mot de passe de SMTP_URL.`,
    backup: (file: string, at: string) => `Dernière sauvegarde intacte : ${file}, du ${at}.`,
    noBackup:
      'Aucune sauvegarde n’est connue : donnez BACKUP_DIR, ou tapez npm run backup -- FICHIER chaque jour.',
    noBackupYet: (folder: string) =>
      `Aucune sauvegarde n’est encore faite : le serveur met la première dans ${folder} peu après son démarrage. Si rien n’y vient, regardez son journal.`,
    lateBackup: (file: string, at: string) =>
      `La dernière sauvegarde est trop ancienne : ${file}, du ${at}. Regardez ce qui devait en faire une autre.`,
    failedBackup: (at: string, because: string) => `La sauvegarde du ${at} a échoué. ${because}`,
    lostBackup: (file: string) =>
      `La dernière sauvegarde, ${file}, n’y est plus. Si elle n’a pas été emportée ailleurs, faites-en une : npm run backup -- FICHIER`,
    changedBackup: (file: string) =>
      `La dernière sauvegarde, ${file}, n’est plus celle dont l’empreinte est à côté : le disque ou quelqu’un l’a changée. Faites-en une autre, ailleurs.`,
    sameDisk: (folder: string) =>
      `${folder} est sur le même disque que le registre : une panne emporterait les deux. Copiez les sauvegardes ailleurs.`,
    closedFolder: (folder: string, reason: string) =>
      `${folder}, le dossier de BACKUP_DIR, ne peut pas être écrit (${reason}) : install -d -m 700 -o COMPTE ${folder}`,
  },
}

const en: typeof fr = {
  doctorUsage: 'Usage: npm run doctor [-- --json]',
  doctorStatus: { ok: 'fine', warn: 'look at', fail: 'broken' },
  doctorEnd: (warnings, faults) =>
    warnings + faults === 0 ? 'Nothing to do.' : `To do: ${faults} broken, ${warnings} to look at.`,
  doctor: {
    versions: (program, node, sqlite) => `Version ${program}, on Node ${node} and SQLite ${sqlite}.`,
    oldNode: (node, floor) =>
      `Node ${node} is too old, version ${floor} is needed: type npm ci, which brings the right one, and start by npm start.`,
    none: (path) =>
      `There is no register in ${path} yet: the first npm start makes it. If it ought to be there, look at DATABASE_URL.`,
    intact: (head, last) =>
      `The register is intact: entries 1 to ${head}${last === null ? '' : `, the last of ${last}`}.`,
    flawed: (path, because) =>
      `What is in ${path} is not what its history says: ${because}. Keep a copy of the files, type npm run verify, and put a backup back: npm run restore -- FILE`,
    unwritable: (path, reason) =>
      `The account that types this command cannot write ${path} (${reason}). Type it as the server’s account; if that is it: chown -R ACCOUNT ${path}`,
    otherOwner: (path, owner, own) =>
      `${path} belongs to account ${owner}, and this command is typed as account ${own}: the server has to run as account ${owner}.`,
    rights: 'The server’s account alone reads the register’s files.',
    space: (path, free) => `There is room for ${free} beside ${path}.`,
    noSpace: (path, free, needed) =>
      `There is room for only ${free} beside ${path}; ${needed} are needed to write and to put a backup back. Make room, for instance of old “.before-” files.`,
    clock: (now) => `The machine’s clock says ${now}.`,
    clockBehind: (now, last) =>
      `The machine’s clock says ${now}, and the last entry is of ${last}: the clock is behind, or was ahead. Set it: timedatectl set-ntp true`,
    clockAlone: (now) =>
      `The machine’s clock says ${now}, and nothing keeps it right: timedatectl set-ntp true`,
    timeZone: (zone) => `The register’s days are those of ${zone}.`,
    badTimeZone: (zone) =>
      `The register’s time zone, ${zone}, is not known to this Node: type npm ci, which brings the right one.`,
    running: (url) => `The server answers at ${url}, and is ready.`,
    notRunning: (url, reason) =>
      `No server answers at ${url} (${reason}). If it ought to run: npm start, or systemctl status registre`,
    notReady: (url) =>
      `The server at ${url} answers that it is not ready: look at its log, and curl ${url}/readyz`,
    noPublicUrl: 'PUBLIC_URL is not given: the server is for this machine alone.',
    publicUrl: (url) => `${url} leads to this server.`,
    publicUrlDead: (url, reason) =>
      `${url} does not answer from here (${reason}): look at the name, the certificate and the HTTPS server. If the certificate is of an authority of yours, give NODE_EXTRA_CA_CERTS.`,
    publicUrlElsewhere: (url, status) =>
      `${url}/healthz answers ${status}, which this server does not: the HTTPS server has to pass every address on to it, with the original Host header.`,
    metricsOpen: (url) =>
      `${url}/metrics is open to everybody: give METRICS_TOKEN, or do not pass that address on (see docs/examples).`,
    noForwardedFor:
      'The HTTPS server does not say whose requests it passes on: have it send X-Forwarded-For (see docs/examples).',
    untrustedProxy:
      'The HTTPS server is not in TRUST_PROXY: give the address there from which it passes requests on, for instance 127.0.0.1.',
    proxy: 'The HTTPS server says whose requests it passes on, and is believed.',
    proxyUnknown:
      'What the HTTPS server passes on is seen with METRICS_TOKEN only: give one, restart, and try again.',
    noMail: 'No mail is sent: SMTP_URL is not given. Invitations are handed over by hand.',
    mail: 'The mail server answers and lets us in.',
    mailDead: (reason) =>
      `The mail server does not answer, or does not let us in (${reason}): look at the address, the port, the name and the password of SMTP_URL.`,
    backup: (file, at) => `Last intact backup: ${file}, of ${at}.`,
    noBackup: 'No backup is known: give BACKUP_DIR, or type npm run backup -- FILE every day.',
    noBackupYet: (folder) =>
      `No backup is made yet: the server puts the first one into ${folder} soon after its start. If nothing comes there, look at its log.`,
    lateBackup: (file, at) =>
      `The last backup is too old: ${file}, of ${at}. Look at what ought to have made another.`,
    failedBackup: (at, because) => `The backup of ${at} failed. ${because}`,
    lostBackup: (file) =>
      `The last backup, ${file}, is gone. If it was not taken elsewhere, make one: npm run backup -- FILE`,
    changedBackup: (file) =>
      `The last backup, ${file}, is no longer the one whose hash is beside it: the disk or somebody changed it. Make another, elsewhere.`,
    sameDisk: (folder) =>
      `${folder} is on the register’s disk: one failure would take both. Copy the backups elsewhere.`,
    closedFolder: (folder, reason) =>
      `${folder}, the folder of BACKUP_DIR, cannot be written (${reason}): install -d -m 700 -o ACCOUNT ${folder}`,
  },
}

export const doctorSentences = { fr, en }
