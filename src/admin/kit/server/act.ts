// Apart from the data provider, whose parts have acts in their answers.

/** One act in the history: the ids of its first and its last entry. */
export interface Act {
  first: number
  last: number
}

/** The records that an act created or changed. */
export interface Written {
  ids: number[]
  act: Act
}
