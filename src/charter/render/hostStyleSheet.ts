/**
 * How a page of somebody else's site might look: what the pasted charter takes its look from, where it is shown as an
 * example. One constant, so that a policy can allow it by its hash.
 */
export const HOST_STYLE_SHEET = `
body { margin: 0; background: #fbf8f3; color: #2b2118; font: 1rem/1.6 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
header { padding: 1rem 1.5rem; background: #5b2a3c; color: #fff; font-weight: 700; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1, h2, h3 { color: #5b2a3c; line-height: 1.3; }
a { color: #7a2148; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding: .5rem 0; text-align: left; }
th, td { padding: .5rem; border: 1px solid #cdbfae; text-align: left; vertical-align: top; }
thead th { background: #efe6d8; }
`
