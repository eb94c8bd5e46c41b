/** Messages of the rules on the published page (A01, A03, A04) and on how its texts read (A07, A08). */
export const enPage = {
  A01: {
    title: 'Title and order of headings',
    says: {
      titleMissing: 'Give the page a title (title element). This is a fault of the software: report it.',
      titleWithoutSubject:
        'The page’s title does not contain “{title}”: it has to say what the page is about. This is a fault of the software: report it.',
      titleWithoutSite:
        'The page’s title does not contain “{name}”: it has to say which site the page is about. This is a fault of the software: report it.',
      topHeadingMissing:
        'The page has no top-level heading (h1). This is a fault of the software: report it.',
      topHeadings:
        'The page has {count} top-level headings (h1): keep only one. This is a fault of the software: report it.',
      headingEmpty: 'A heading of level {level} is empty: write it or remove it.',
      levelSkipped: 'The heading “{name}” goes from level {from} to level {to}: skip no level.',
      categoryWithoutHeading:
        'The category “{name}” has no heading on the page. This is a fault of the software: report it.',
    },
    why: 'Blind people go through a page by its headings: without them, they know neither where they are nor where each category is.',
  },
  A03: {
    title: 'Structure of tables',
    says: {
      tableMissing:
        'The trackers of the category “{name}” are not shown in a table whose title names it. This is a fault of the software: report it.',
      captionMissing: 'The table “{name}” has no title: fill in “Title of the table”.',
      captionWithoutCategory:
        'The title of the table “{name}” does not name its category. This is a fault of the software: report it.',
      captionVague: 'The title “{name}” does not say what the table contains.',
      columnHeadersMissing:
        'The table “{name}” has no column headers. This is a fault of the software: report it.',
      rowHeadersMissing:
        'In the table “{name}”, some rows have no header ({count}): the tracker’s name has to be one. This is a fault of the software: report it.',
      rowNamesMissing:
        'In the tables of trackers, some rows are not headed by the tracker’s name ({count}, such as “{name}”): in Site, under “Columns of the tables”, add the column “Cookie name”.',
      headersMissing: 'The table “{name}” has no headers: mark its first row with “Header row”.',
      emptyHeaders: 'The table “{name}” has empty headers ({count}).',
      scopesMissing:
        'In the table “{name}”, some headers do not say whether they stand for a column or a row ({count}).',
      unevenRows: 'In the table “{name}”, some rows do not have as many cells as the first ({count}).',
      emptyCells: 'The table “{name}” has empty cells ({count}): write “Not stated”.',
    },
    why: 'A screen reader announces each cell with its headers: without them, nobody can tell which tracker it is about.',
  },
  A04: {
    title: 'Text of links',
    says: {
      nameless: 'The link to {name} has no text.',
      vague: 'The link text “{name}” is vague: say where it leads.',
      rawAddress: 'The link “{name}” shows a raw address: replace it with text that says where it leads.',
      windowUnannounced: 'The link “{name}” opens a new window without saying so: add “(new window)”.',
      sameName: 'The link text “{name}” leads to {count} different addresses: tell the links apart.',
      namelessInLists: 'In the tables of trackers, some links have no text ({count}, one to {name}).',
      vagueInLists: 'In the tables of trackers, some links have vague text ({count}, for example “{name}”).',
      rawAddressInLists:
        'In the tables of trackers, some links show a raw address ({count}, for example “{name}”).',
      windowUnannouncedInLists:
        'In the tables of trackers, some links open a new window without saying so ({count}, for example “{name}”).',
    },
    why: 'Those who go through the page from link to link hear its links alone: “here” does not tell them where they go.',
  },
  A07: {
    title: 'Plain language',
    says: {
      meanTooLong: 'Shorten the sentences: they have {mean} words on average; up to {max} read well.',
      sentenceTooLong: 'Split this sentence of {count} words ({max} at most): “{sentence}”.',
      acronym: 'Explain the acronym {acronym} where it first appears.',
    },
    why: 'An explanation that visitors do not understand does not help them choose: the GDPR asks for clear and plain terms.',
  },
  A08: {
    title: 'Text in a foreign language',
    says: {
      purpose: 'Translate the purpose of “{name}” into French.',
      section: 'Translate the text of the section “{name}” into French.',
    },
    why: 'A text in another language tells nothing to visitors who do not read it: a charter in French should be so throughout.',
  },
}
