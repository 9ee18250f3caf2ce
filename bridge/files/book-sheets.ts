/** A sheet of a workbook: its name on the tab, and the part of the XLSX that holds it. */
interface BookSheet {
  readonly name: string
  readonly part: string
}

const FIRST = { name: '', part: 'xl/worksheets/sheet1.xml' }

/** The sheets in the order of their tabs, from `xl/workbook.xml` and its relations; at least one. */
export function bookSheets(workbook: string, relations: string): [BookSheet, ...BookSheet[]] {
  const related = relations.match(/<Relationship\b[^>]*>/g) ?? []
  const [first = FIRST, ...others] = (workbook.match(/<sheet\b[^>]*>/g) ?? []).map((tag) => {
    const [, id = ''] = /\br:id="([^"]+)"/.exec(tag) ?? []
    const relation = related.find((each) => each.includes(`Id="${id}"`)) ?? ''
    const [, target = 'worksheets/sheet1.xml'] = /\bTarget="([^"]+)"/.exec(relation) ?? []
    const [, name = ''] = /\bname="([^"]*)"/.exec(tag) ?? []
    return { name: plain(name), part: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
  })
  return [first, ...others]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
}
