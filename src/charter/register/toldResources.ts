/** What the history tells of beside the records of the register. Of accounts too, but that is told to administrators alone. */
export const TOLD_RESOURCES = [
  'publications',
  'findings',
  'trackers',
  'imports',
  'earlierPages',
  'readyNotes',
] as const
export type ToldResource = (typeof TOLD_RESOURCES)[number]
