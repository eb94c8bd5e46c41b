import french from 'ra-language-french'
import { frenchTypography } from '../frenchTypography.ts'

const { ra } = frenchTypography(french)

/** react-admin’s own messages; ours replace those that only a developer would understand. */
export const reactAdmin = {
  ra: {
    ...ra,
    action: { ...ra.action, create: 'Ajouter', clear_input_value: 'Vider ce champ' },
    navigation: {
      ...ra.navigation,
      no_results: 'Aucune fiche',
      no_filtered_results: 'Aucune fiche ne correspond à ces filtres.',
    },
    notification: { ...ra.notification, http_error: 'Le serveur n’a pas pu répondre.' },
    sort: {
      ...ra.sort,
      sort_by: 'Trier par %{field_lower_first}, %{order}',
      ASC: 'ordre croissant',
      DESC: 'ordre décroissant',
    },
    saved_queries: {
      ...ra.saved_queries,
      label: 'Mes filtres',
      query_name: 'Nom de ce filtre',
      new_label: 'Garder ces filtres…',
      new_dialog_title: 'Garder ces filtres sous un nom',
      remove_label: 'Oublier ces filtres',
      remove_label_with_name: 'Oublier « %{name} »',
      remove_dialog_title: 'Oublier ces filtres ?',
      remove_message: 'Ce filtre disparaîtra de votre liste. Les fiches ne sont pas touchées.',
      help: 'Filtrez la liste, puis gardez ces filtres sous un nom.',
    },
  },
}
