import type { Stored } from '#api/resources.ts'
import type { Positioned } from '#charter/register/register.ts'
import type { Section } from '#charter/register/section.ts'

/** A section as the server gives it. */
export type SectionRecord = Positioned<Section & Stored>
