/** Messages of the rules on the published page (A01 to A06) and on how its texts read (A07, A08). */
export const enPage = {
  A01: {
    title: 'Title and order of headings',
    says: {
      titleMissing: 'Give the page a title (title element).',
      titleWithoutSubject:
        'The page’s title does not contain “{title}”: it has to say what the page is about.',
      titleWithoutSite:
        'The page’s title does not contain “{name}”: it has to say which site the page is about.',
      topHeadingMissing: 'The page has no top-level heading (h1).',
      topHeadings: 'The page has {count} top-level headings (h1): keep only one.',
      headingEmpty: 'A heading of level {level} is empty: write it or remove it.',
      levelSkipped: 'The heading “{name}” goes from level {from} to level {to}: skip no level.',
      categoryWithoutHeading: 'The category “{name}” has no heading on the page.',
    },
    why: 'Blind people go through a page by its headings: without them, they know neither where they are nor where each category is.',
  },
  A02: {
    title: 'Language of the page',
    says: {
      missing: 'The page does not say which language it is written in (lang attribute).',
      unknown: 'The page’s language, “{language}”, is not a valid language code.',
      other: 'The page says that it is in “{language}”, but the charter is in “{expected}”.',
      passageUnknown: 'The language of a passage, “{language}”, is not a valid language code.',
    },
    why: 'A screen reader speaks a text in the language that the page declares: if that is wrong or missing, nobody understands it.',
  },
  A03: {
    title: 'Structure of tables',
    says: {
      tableMissing: 'The trackers of the category “{name}” are not shown in a table whose caption names it.',
      captionMissing: 'The table “{name}” has no caption: write what it contains.',
      captionWithoutCategory: 'The caption of the table “{name}” does not name its category.',
      captionVague: 'The caption “{name}” does not say what the table contains.',
      columnHeadersMissing: 'The table “{name}” has no column headers.',
      rowHeadersMissing:
        'In the table “{name}”, some rows have no header ({count}): the tracker’s name has to be one.',
      rowNamesMissing:
        'In the tables of trackers, some rows are not headed by the tracker’s name ({count}, such as “{name}”): in Site, under “Columns of the tables”, add the column “Cookie name”.',
      headersMissing: 'The table “{name}” has no headers: mark its first row or its first column as such.',
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
  A05: {
    title: 'Contrast and colours',
    says: {
      contrast:
        'Raise the contrast of text {text} on ground {ground}: it is {ratio}:1 and has to be at least {least}:1.',
      darkContrast:
        'In the dark display, raise the contrast of text {text} on ground {ground}: it is {ratio}:1 and has to be at least {least}:1.',
      colourUnreadable: 'The contrast of text {text} on ground {ground} could not be worked out: check it.',
      colourAlone:
        'In the table “{name}”, some cells say nothing in text ({count}): write what the colour or image conveys.',
    },
    why: 'People with low vision miss a text that is too pale, or what is told by colour alone.',
  },
  A06: {
    title: 'Small screen, zoom and keyboard',
    says: {
      regionMissing:
        'The table “{name}” is not in an area that scrolls by itself: it would widen the page on a small screen.',
      regionUnfocusable: 'The area that the table “{name}” scrolls in cannot be reached with the keyboard.',
      regionNameless: 'The area that the table “{name}” scrolls in has no name.',
      viewportMissing: 'The page does not adapt to the width of the screen (there is no meta viewport).',
      zoomForbidden: 'The page prevents zooming to 200%: remove that limit.',
      focusOrder: 'Some elements impose an order of focus (positive tabindex): follow the order of the page.',
      focusHidden: 'The style sheet hides the focus: leave it visible.',
    },
    why: 'Many read the charter on a telephone, enlarged or without a mouse: everything must stay legible and within reach.',
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
    why: 'A text in English tells nothing to visitors who do not read it: a charter in French should be so throughout.',
  },
}
