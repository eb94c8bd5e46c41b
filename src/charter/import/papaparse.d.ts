/** The part of papaparse that is used here: the published types bring those of Node and of the browser along. */
declare module 'papaparse' {
  interface ParseMeta {
    delimiter: string
    /** After the row, in UTF-16 code units from the beginning. */
    cursor: number
  }
  interface ParseError {
    code: 'MissingQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields' | 'InvalidQuotes'
    row?: number
  }
  interface Parser {
    abort: () => void
  }
  interface ParseConfig {
    delimiter?: string
    newline?: '\r\n' | '\n' | '\r'
    preview?: number
    quoteChar?: string
    step?: (row: { data: string[]; errors: ParseError[]; meta: ParseMeta }, parser: Parser) => void
  }
  interface ParseResult {
    data: string[][]
    errors: ParseError[]
    meta: ParseMeta
  }
  const Papa: { parse: (text: string, config?: ParseConfig) => ParseResult }
  export default Papa
}
