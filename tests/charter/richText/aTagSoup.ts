import fc from 'fast-check'

const aTag = fc.constantFrom(
  ...'p h1 h2 h3 h6 ul ol li blockquote pre code strong em u s a b i br div table caption thead tbody tfoot tr th td hr span'.split(
    ' ',
  ),
)

/** Tags in any order, closed or not, around numbered words. */
export const aTagSoup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: aTag.map((tag) => `<${tag}>`) },
      { weight: 2, arbitrary: aTag.map((tag) => `</${tag}>`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<a href="https://a.fr">',
          '<td colspan="2">',
          '<ol start="4">',
          '<br/>',
          '<span lang="en">',
        ),
      },
      { weight: 2, arbitrary: fc.constant('mot') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n ', '&nbsp;', '&lt;', '&amp;', '"', '\u00A0', '  ') },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.map((part, index) => (part === 'mot' ? ` mot${index} ` : part)).join(''))
