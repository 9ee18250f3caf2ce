import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { readSheet, type Sheet, type SheetCell, SheetUnreadable } from '../files/read-sheet.ts'
import { textCell, writeSheet } from '../reports/write-sheet.ts'
import { readWorkbook, WorkbookUnfit } from '../uploads/read-workbook.ts'
import { CliRefusal } from './cli-io.ts'
import { type OrgColumn, orgColumns } from './org-columns.ts'

/** The rows of a structure's workbook as text, with the sheet they came from. */
export async function readOrgWorkbook(file: string): Promise<{ sheet: Sheet; rows: OrganisationRow[] }> {
  try {
    const sheet = await readSheet(file)
    const rows = readWorkbook(sheet.rows, orgColumns).map(({ line, cells }) => ({
      ...Object.fromEntries(orgColumns.map(({ key }) => [key, textOf(cells[key] ?? null)])),
      line,
    }))
    if (rows.length === 0)
      throw new CliRefusal(`Berkas ${file} hanya berisi judul kolom; isi barisnya, lalu ulangi.`)
    return { sheet, rows: rows as OrganisationRow[] }
  } catch (error) {
    if (error instanceof SheetUnreadable || error instanceof WorkbookUnfit)
      throw new CliRefusal(error.message)
    throw error
  }
}

/** A date as ISO; a number of more than 15 digits shows that it lost some, so that it passes for no NIP. */
function textOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '?' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : cell.toExponential()
  return String(cell).trim()
}

/** The structure as it is, to be edited and imported again; only the headings where there is none. NIP stay out. */
export function orgTemplate(organisation: OrganisationCard | undefined): Promise<Buffer> {
  const rows = organisation ? organisation.posts.flatMap((post) => rowsOfPost(organisation, post)) : []
  const head = orgColumns.map(({ header }) =>
    textCell(header, { fontWeight: 'bold', backgroundColor: '#E3EEEE', wrap: true }),
  )
  const body = rows.map((row) => orgColumns.map(({ key }) => textCell(row[key])))
  return writeSheet([head, ...body], {
    name: 'Struktur',
    widths: orgColumns.map(({ key }) => (WIDE.includes(key) ? 36 : 16)),
    fixedRows: 1,
  })
}

const WIDE: readonly OrgColumn['key'][] = ['unitName', 'title', 'pelaksana', 'name']

type RowOfPost = Omit<OrganisationRow, 'line'>

function rowsOfPost(
  { units, holdings }: OrganisationCard,
  post: OrganisationCard['posts'][number],
): RowOfPost[] {
  const unit = units.find(({ id }) => id === post.unitId)
  const vacant: RowOfPost = {
    unitCode: post.unitId,
    unitName: unit?.name ?? '',
    unitKind: unit?.kind ?? '',
    parentCode: unit?.parent ?? '',
    postCode: post.id,
    title: post.title,
    head: post.isHead ? 'ya' : '',
    jenjang: post.jenjang ?? '',
    pelaksana: post.fulfils.join(' '),
    ...{ account: '', name: '', nip: '', from: '', to: '' },
  }
  const held = holdings
    .filter(({ postId }) => postId === post.id)
    .map(({ accountId = '', name, from, to = '' }) => ({ ...vacant, account: accountId, name, from, to }))
  return held.length > 0 ? held : [vacant]
}
