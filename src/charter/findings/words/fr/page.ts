import { frRegister } from '../../../words/frRegister.ts'
import type { RuleWords } from '../ruleWords.ts'

/** Messages of the rules on the published page (A01, A03, A04) and on how its texts read (A07, A08). */
export const frPage = {
  A01: {
    title: 'Titre et hiérarchie des titres',
    says: {
      titleMissing: 'Donnez un titre à la page (élément title). C’est un défaut du logiciel : signalez-le.',
      titleWithoutSubject:
        'Le titre de la page ne contient pas « {title} » : il doit dire de quoi elle parle. C’est un défaut du logiciel : signalez-le.',
      titleWithoutSite:
        'Le titre de la page ne contient pas « {name} » : il doit dire de quel site elle parle. C’est un défaut du logiciel : signalez-le.',
      topHeadingMissing:
        'La page n’a pas de titre de premier niveau (h1). C’est un défaut du logiciel : signalez-le.',
      topHeadings:
        'La page a {count} titres de premier niveau (h1) : n’en gardez qu’un. C’est un défaut du logiciel : signalez-le.',
      headingEmpty: 'Un titre de niveau {level} est vide : écrivez-le ou retirez-le.',
      levelSkipped: 'Le titre « {name} » passe du niveau {from} au niveau {to} : ne sautez pas de niveau.',
      categoryWithoutHeading:
        'La catégorie « {name} » n’a pas de titre dans la page. C’est un défaut du logiciel : signalez-le.',
    },
    why: 'Une personne aveugle parcourt une page par ses titres : sans eux, elle ne sait ni où elle est, ni où se trouve chaque catégorie.',
  },
  A03: {
    title: 'Structure des tableaux',
    says: {
      tableMissing:
        'Les traceurs de la catégorie « {name} » ne sont pas présentés dans un tableau dont le titre la nomme. C’est un défaut du logiciel : signalez-le.',
      captionMissing: 'Le tableau « {name} » n’a pas de titre : remplissez « Titre du tableau ».',
      captionWithoutCategory:
        'Le titre du tableau « {name} » ne nomme pas sa catégorie. C’est un défaut du logiciel : signalez-le.',
      captionVague: 'Le titre du tableau « {name} » ne dit pas ce qu’il contient.',
      columnHeadersMissing:
        'Le tableau « {name} » n’a pas d’en-têtes de colonnes. C’est un défaut du logiciel : signalez-le.',
      rowHeadersMissing:
        'Dans le tableau « {name} », des lignes n’ont pas d’en-tête ({count}) : le nom du traceur doit l’être. C’est un défaut du logiciel : signalez-le.',
      rowNamesMissing: `Dans les tableaux de traceurs, des lignes n’ont pas le nom du traceur pour en-tête ({count}, par exemple « {name} ») : dans Site, sous « ${frRegister.fields.sites.columns.label} », ajoutez la colonne « Nom du cookie ».`,
      headersMissing:
        'Le tableau « {name} » n’a pas de titres de colonnes : marquez sa première ligne par « Ligne de titres ».',
      emptyHeaders:
        'Le tableau « {name} » a des titres de colonnes ou de lignes vides ({count}) : remplissez-les.',
      scopesMissing:
        'Dans le tableau « {name} », des titres ne disent pas s’ils valent pour une colonne ou une ligne ({count}).',
      unevenRows:
        'Dans le tableau « {name} », des lignes n’ont pas autant de cases que la première ({count}).',
      emptyCells: 'Le tableau « {name} » a des cases vides ({count}) : écrivez « Non renseigné ».',
    },
    why: 'Un lecteur d’écran annonce chaque case avec les titres de sa colonne et de sa ligne : sans eux, on ne sait plus de quel traceur il est question.',
  },
  A04: {
    title: 'Intitulés des liens',
    says: {
      nameless: 'Le lien vers {name} n’a pas d’intitulé.',
      vague: 'L’intitulé du lien « {name} » est imprécis : dites où l’on va.',
      rawAddress:
        'Le lien « {name} » montre une adresse brute : remplacez-la par un intitulé qui dit où l’on va.',
      windowUnannounced:
        'Le lien « {name} » ouvre une nouvelle fenêtre sans l’annoncer : ajoutez « (nouvelle fenêtre) ».',
      sameName: 'L’intitulé « {name} » mène à {count} adresses différentes : distinguez les liens.',
      namelessInLists:
        'Dans les tableaux de traceurs, des liens n’ont pas d’intitulé ({count}, par exemple vers {name}).',
      vagueInLists:
        'Dans les tableaux de traceurs, des liens ont un intitulé imprécis ({count}, par exemple « {name} »).',
      rawAddressInLists:
        'Dans les tableaux de traceurs, des liens montrent une adresse brute ({count}, par exemple « {name} »).',
      windowUnannouncedInLists:
        'Dans les tableaux de traceurs, des liens ouvrent une nouvelle fenêtre sans l’annoncer ({count}, par exemple « {name} »).',
    },
    why: 'Qui parcourt la page de lien en lien n’entend que leurs intitulés : « ici » ne lui dit pas où il va.',
  },
  A07: {
    title: 'Langage clair',
    says: {
      meanTooLong:
        'Raccourcissez les phrases : elles ont {mean} mots en moyenne, {max} au plus se lisent bien.',
      sentenceTooLong: 'Coupez cette phrase de {count} mots ({max} au plus) : « {sentence} ».',
      acronym: 'Expliquez le sigle {acronym} là où il apparaît d’abord.',
    },
    why: 'Une explication que le visiteur ne comprend pas ne l’aide pas à choisir : le RGPD demande des termes clairs et simples.',
  },
  A08: {
    title: 'Texte en langue étrangère',
    says: {
      purpose: 'Traduisez en français la finalité de « {name} ».',
      section: 'Traduisez en français le texte de la rubrique « {name} ».',
    },
    why: 'Un texte en langue étrangère n’informe pas le visiteur qui ne le lit pas : une charte en français devrait l’être en entier.',
  },
} satisfies Record<string, RuleWords>
