import english from 'ra-language-english'
import type { reactAdmin as fr } from '../fr/reactAdmin.ts'

const { ra } = english

/** react-admin’s own messages; ours replace those that only a developer would understand. */
export const reactAdmin: typeof fr = {
  ra: {
    ...ra,
    action: { ...ra.action, create: 'Add', clear_input_value: 'Clear this field' },
    navigation: {
      ...ra.navigation,
      no_results: 'No record',
      no_filtered_results: 'No record matches these filters.',
    },
    notification: { ...ra.notification, http_error: 'The server could not answer.' },
    saved_queries: {
      ...ra.saved_queries,
      label: 'My filters',
      query_name: 'Name of this filter',
      new_label: 'Keep these filters…',
      new_dialog_title: 'Keep these filters under a name',
      remove_label: 'Forget these filters',
      remove_label_with_name: 'Forget “%{name}”',
      remove_dialog_title: 'Forget these filters?',
      remove_message: 'This filter will leave your list. The records are untouched.',
      help: 'Filter the list, then keep these filters under a name.',
    },
  },
}
