import type { UsulanTable } from '#shared/schema/portal.ts'
import type { ShownUsulan } from '#shared/schema/usulan.ts'
import { findAnchor } from './anchor.ts'
import { isShown } from './is-shown.ts'
import { normalText } from './normal-text.ts'
import type { PageIndex } from './page-index.ts'

/** More than any portal shows at once; a page that shows more is not read at all. */
const MOST_ROWS = 100

/** The rows of a list of usulan that a page shows. A column that is not there once, as named, means no list. */
export function readUsulan(table: UsulanTable, root: Document | PageIndex, shown = isShown): ShownUsulan[] {
  const found = findAnchor({ role: 'table', name: table.name }, root, shown)
  if (!found.ok) return []
  const heads = [...found.element.querySelectorAll('thead th')].map(({ textContent }) =>
    normalText(textContent),
  )
  const [nomor, jenis, nip, status] = [table.nomor, table.jenis, table.nip, table.status].map((label) =>
    heads.indexOf(label) === heads.lastIndexOf(label) ? heads.indexOf(label) : -1,
  )
  const rows = [...found.element.querySelectorAll('tbody tr')]
  if (rows.length > MOST_ROWS) return []
  return rows.flatMap(({ children }) => {
    const cell = (index = -1) => normalText(children[index]?.textContent ?? null)
    const said = {
      nomor: cell(nomor),
      jenis: cell(jenis),
      nip: cell(nip).replace(/[\s.:-]/g, ''),
      status: cell(status),
    }
    return /^\d{18}$/.test(said.nip) && said.nomor && said.jenis && said.status ? [said] : []
  })
}
