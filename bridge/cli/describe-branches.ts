import { spelledDate } from '#shared/business-time/typed-date.ts'
import { withJabatan } from '#shared/domain/disposisi/with-jabatan.ts'
import type { DisposisiCard } from '#shared/schema/disposisi.ts'
import type { OpenBranch } from '#shared/schema/open-branch.ts'
import { textTable } from './text-table.ts'

const STATES: Readonly<Record<DisposisiCard['state'], string>> = {
  unread: 'belum dibaca',
  read: 'belum selesai',
  'passed-on': 'didisposisikan lagi',
  settled: 'selesai',
  withdrawn: 'ditarik',
}

/** The disposisi of a letter or a berkas, each with those that came of it beneath. */
export function describeBranches(tree: readonly DisposisiCard[], parentId?: string, indent = ''): string[] {
  return tree
    .filter((branch) => branch.parentId === parentId)
    .flatMap((branch) => [`${indent}${lineOf(branch)}`, ...describeBranches(tree, branch.id, `${indent}  `)])
}

function lineOf({ fromName, toName, toJabatan, instructions, state, sheet }: DisposisiCard): string {
  const source = sheet
    ? `, dicatat dari lembar ${spelledDate(sheet.onSheet)}${sheet.disputed ? ' (disangkal)' : ''}`
    : ''
  const to = withJabatan(toName, toJabatan)
  return `└ ${fromName} → ${to}: ${instructions.join('; ')} [${STATES[state]}${source}]`
}

/** Where the disposisi of the office wait. */
export function describeOpenBranches(branches: readonly OpenBranch[]): string {
  const columns = [
    { title: 'Nomor' },
    { title: 'Dari', width: 26 },
    { title: 'Kepada', width: 26 },
    { title: 'Isi', width: 34 },
    { title: 'Batas' },
    { title: 'Keadaan' },
  ]
  const rows = branches.map(({ number, branch }) => [
    number,
    branch.fromName,
    withJabatan(branch.toName, branch.toJabatan),
    branch.instructions.join('; '),
    branch.dueAt ? spelledDate(branch.dueAt.slice(0, 10)) : '–',
    STATES[branch.state],
  ])
  return textTable(columns, rows)
}
