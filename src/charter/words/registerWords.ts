import type { Category } from '../register/category.ts'
import type {
  PlacedCategory,
  PlacedCookie,
  PlacedProvider,
  PlacedSection,
  PlacedSite,
} from '../register/placement.ts'
import type { Provider } from '../register/provider.ts'

/** Gender and number of a French noun, which participles follow: « durée ajoutée », « destinataires ajoutés ». */
export type Agreement = 'm' | 'f' | 'mp' | 'fp'

export interface Noun {
  noun: string
  agreement: Agreement
}

/** The name of a field: as a label, and as a noun within a sentence. */
export interface FieldWords extends Noun {
  label: string
}

/** Names fields of one agreement. The noun is the label with a small first letter, unless another is given. */
export function fieldWords(agreement: Agreement): (label: string, noun?: string) => FieldWords {
  return (label, noun = label.charAt(0).toLowerCase() + label.slice(1)) => ({ label, noun, agreement })
}

type ServerField = 'id' | 'version' | 'createdAt' | 'updatedAt'
type Named<Name extends PropertyKey> = Record<Name | ServerField, FieldWords>

/** The codes that a field takes, one or several; none where it takes any text. */
type CodesOf<Value> = Value extends readonly (infer Item)[]
  ? CodesOf<Item>
  : Value extends string
    ? string extends Value
      ? never
      : Exclude<Value, ''>
    : never

/** The words of each code of each field that takes codes; answers share theirs. */
type ChoiceWords<Fields> = {
  [Name in keyof Fields as [CodesOf<Fields[Name]>] extends ['yes' | 'no'] ? never : Name]: Record<
    CodesOf<Fields[Name]>,
    string
  >
}

/** The fields of the register and their choices: a schema with a new field does not compile before it has words. */
export interface RegisterWords {
  fields: {
    providers: Named<keyof PlacedProvider | 'cookieCount'>
    categories: Named<keyof PlacedCategory | 'position' | 'cookieCount'>
    cookies: Named<keyof PlacedCookie | 'position'>
    sections: Named<keyof PlacedSection | 'position'>
    sites: Named<keyof PlacedSite>
  }
  /** By field, in the order in which they are offered. */
  choices: ChoiceWords<Provider> &
    ChoiceWords<Category> &
    ChoiceWords<PlacedCookie> &
    ChoiceWords<PlacedSection> &
    ChoiceWords<PlacedSite> & {
      answer: Record<'yes' | 'no', string>
      userRole: Record<'reader' | 'editor' | 'publisher' | 'administrator', string>
    }
}
