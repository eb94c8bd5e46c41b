import { frRegister } from '../../../words/frRegister.ts'
import type { RuleWords } from '../ruleWords.ts'

const { cookies, sites } = frRegister.fields

/** Messages of the rules on how long trackers last (R13 to R18). */
export const frLifetimes = {
  R13: {
    title: 'Durée de vie manquante',
    says: {
      notShown: `Le visiteur ne voit pas les durées de vie : dans Site, sous « ${sites.columns.label} », ajoutez la colonne « ${cookies.lifetime.label} ».`,
      notShownHere: `Le visiteur ne voit pas la durée de vie des traceurs de « {name} » : ajoutez à son tableau la colonne « ${cookies.lifetime.label} ».`,
      noteNotShown: `Le visiteur ne voit pas quand la durée varie : dans Site, sous « ${sites.columns.label} », ajoutez la colonne « ${cookies.lifetimeNote.label} ».`,
      noteNotShownHere: `Le visiteur ne voit pas quand la durée des traceurs de « {name} » varie : ajoutez à son tableau la colonne « ${cookies.lifetimeNote.label} ».`,
      missing: 'Indiquez la durée de vie du traceur « {name} » (session, durée, ou jusqu’à suppression).',
      unexplained: 'La durée de vie de « {name} » varie : précisez quand elle dure combien de temps.',
    },
    why: 'Le visiteur doit savoir combien de temps un traceur agit ; pour ceux soumis au consentement, la Cour de justice de l’Union européenne l’a jugé.',
  },
  R14: {
    title: 'Durée de vie mal interprétée',
    says: {
      unread:
        'La durée « {lifetimeAsWritten} » n’a pas pu être interprétée sans ambiguïté : choisissez une durée dans la liste.',
      readOtherwise:
        'La durée « {lifetimeAsWritten} » ne se lit pas « {lifetime} » : corrigez la durée de vie de « {name} », ou confirmez-la.',
      renewed:
        'La durée « {lifetimeAsWritten} » court depuis la dernière visite : déclarez celle de « {name} » renouvelée à chaque visite, ou confirmez-la.',
    },
    why: 'Une durée mal comprise serait publiée comme si elle était vraie : il faut que quelqu’un lève le doute.',
  },
  R15: {
    title: 'Durée de vie incohérente',
    says: {
      unreadable:
        'La durée de « {name} » est incohérente (elle ne se lit pas) : choisissez une durée dans la liste.',
      cookieExpires: `La durée de « {name} » est incohérente (un cookie a une date d’expiration, ou disparaît avec la session) : corrigez « ${cookies.lifetime.label} » ou « ${cookies.storage.label} ».`,
      closesWithTab: `La durée de « {name} » est incohérente (le stockage de session disparaît avec l’onglet) : corrigez « ${cookies.lifetime.label} » ou « ${cookies.storage.label} ».`,
      outlivesSession: `La durée de « {name} » est incohérente (cette technique survit à la session : {storage}) : corrigez « ${cookies.lifetime.label} » ou « ${cookies.storage.label} ».`,
      keepsNothing: `La durée de « {name} » est incohérente (cette technique ne garde rien sur l’appareil : {storage}) : laissez « ${cookies.lifetime.label} » vide ou corrigez « ${cookies.storage.label} ».`,
      untilReset: `La durée de « {name} » est incohérente (un identifiant de l’appareil dure jusqu’à sa réinitialisation) : corrigez « ${cookies.lifetime.label} » ou « ${cookies.storage.label} ».`,
    },
    why: 'Une durée impossible avec cette technique est forcément fausse : la charte tromperait le visiteur.',
  },
  R16: {
    title: 'Durée de vie longue',
    says: {
      long: '« {name} » a une durée de vie longue ({lifetime}) : réduisez cette durée ou justifiez-la.',
      capped:
        '« {name} » a une durée de vie longue ({lifetime}) ; les navigateurs récents plafonnent un cookie à 400 jours : la durée affichée n’est pas la durée réelle.',
    },
    why: 'Plus un traceur dure, plus longtemps il peut suivre un visiteur ; et une durée que le navigateur écourte n’est pas celle que la charte annonce.',
  },
  R17: {
    title: 'Choix conservé plus de six mois',
    says: {
      tooLong:
        'Le traceur « {name} » conserve le choix des internautes plus de six mois ({lifetime}) : ramenez-le à six mois ou documentez votre motif.',
      outlived:
        'La charte annonce que le choix est retenu {consentChoiceRetention}, mais le traceur « {name} » qui le conserve disparaît avant ({lifetime}) : accordez les deux.',
      retainedTooLong:
        'Le choix des internautes est retenu plus de six mois ({consentChoiceRetention}) : ramenez cette durée à six mois ou documentez votre motif.',
    },
    why: 'Pour la CNIL, garder un choix six mois est une bonne pratique : un accord ou un refus plus ancien ne dit plus forcément ce que veut le visiteur.',
  },
  R18: {
    title: 'Durée de vie peu proportionnée',
    says: {
      long: '« {name} » est exempté au titre « {exemptionGround} » mais a une durée de vie longue ({lifetime}) : vérifiez que cette durée est strictement nécessaire.',
    },
    why: 'Un traceur est exempté parce qu’un service en a besoin ; s’il dure bien plus longtemps que ce service, on peut en douter.',
  },
} satisfies Record<string, RuleWords>
