// What several trackers do, in the words in which a charter says it.

export const VISITOR = {
  fr: 'Mesure d’audience : distingue un visiteur d’un autre.',
  en: 'Audience measurement: tells one visitor from another.',
}

export const VISIT = {
  fr: 'Mesure d’audience : réunit les pages vues pendant une même visite.',
  en: 'Audience measurement: holds together the pages seen during one visit.',
}

export const REQUESTS = {
  fr: 'Mesure d’audience : limite le nombre de requêtes.',
  en: 'Audience measurement: limits the number of requests.',
}

export const AUDIENCE_CHOICE = {
  fr: 'Retient le choix du visiteur en matière de mesure d’audience.',
  en: 'Remembers what the visitor chose about audience measurement.',
}

export const CHOICE = {
  fr: 'Retient ce que le visiteur accepte et refuse.',
  en: 'Remembers what the visitor accepts and refuses.',
}

export const SIGNED_IN = {
  fr: 'Garde la connexion des personnes qui ont un compte sur le site.',
  en: 'Keeps people who have an account on the site signed in.',
}

export const SESSION = {
  fr: 'Relie entre elles les pages d’une même visite, par exemple pour rester connecté.',
  en: 'Holds the pages of one visit together, for instance to stay signed in.',
}

export const FORGERY = {
  fr: 'Protège les formulaires contre les requêtes forgées par un autre site.',
  en: 'Protects forms against requests that another site forged.',
}

export const BALANCING = {
  fr: 'Envoie toutes les requêtes d’une visite vers le même serveur.',
  en: 'Sends all requests of one visit to the same server.',
}

export const ROBOTS = {
  fr: 'Distingue les visiteurs des robots.',
  en: 'Tells visitors from robots.',
}

export const LANGUAGE = {
  fr: 'Se souvient de la langue choisie par le visiteur.',
  en: 'Remembers the language that the visitor chose.',
}

export const CHAT = {
  fr: 'Discussion en ligne : retrouve la conversation d’un visiteur.',
  en: 'Online chat: finds a visitor’s conversation again.',
}

export const ACCOUNT = {
  fr: 'Identifie un compte Google et sert à la publicité de Google.',
  en: 'Identifies a Google account and serves Google’s advertising.',
}

export const AD_CLICK = {
  fr: 'Retient la publicité Google sur laquelle le visiteur a cliqué.',
  en: 'Remembers the Google advertisement that the visitor clicked on.',
}
