import type { Stored } from '#api/resources.ts'
import type { Provider } from '#charter/register/provider.ts'

/** A provider as the API answers it, with the number of its cookies, whatever their status. */
export type ProviderRecord = Provider & Stored & { cookieCount: number }
