import { spelledDate } from '#shared/business-time/typed-date.ts'
import { withJabatan } from '#shared/domain/disposisi/with-jabatan.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { OpenBranch } from '#shared/schema/open-branch.ts'
import { textTable } from './text-table.ts'

const STATES: Readonly<Record<LetterCard['status'], string>> = {
  received: 'diterima',
  concept: 'konsep',
  signed: 'ditandatangani',
  sent: 'dikirim',
  cancelled: 'batal',
}

const BRANCH_STATES: Readonly<Record<OpenBranch['branch']['state'], string>> = {
  unread: 'belum dibaca',
  read: 'belum selesai',
  'passed-on': 'didisposisikan lagi',
  settled: 'selesai',
  withdrawn: 'ditarik',
}

export function describeLetters(letters: readonly LetterCard[]): string {
  const columns = [
    { title: 'Agenda' },
    { title: 'Tanggal' },
    { title: 'Dari/kepada', width: 28 },
    { title: 'Nomor surat', width: 24 },
    { title: 'Perihal', width: 40 },
    { title: 'Keadaan' },
  ]
  const rows = letters.map(({ agenda, letterOn = '', sender, to, number = '', perihal, status }) => [
    agenda.printed,
    spelledDate(letterOn),
    sender ?? to.join('; '),
    number,
    perihal,
    STATES[status],
  ])
  return textTable(columns, rows)
}

export function describeLetter(card: LetterCard): string {
  const { agenda, provisional, sender, number, perihal, letterOn, tembusan, cases, signings, sent } = card
  const lines: [string, string | undefined][] = [
    ['Nomor agenda', `${agenda.printed}${card.status === 'concept' ? ' (sementara)' : ''}`],
    ['Nomor sementara dulu', provisional?.printed],
    ['Dari', sender],
    ['Kepada', card.to.join('; ') || undefined],
    ['Nomor surat', number],
    ['Tanggal surat', letterOn && spelledDate(letterOn)],
    ['Dihitung diterima', card.countsOn && spelledDate(card.countsOn)],
    ['Perihal', perihal],
    ['Sifat / keamanan', `${card.urgency} / ${card.security}`],
    ['Tembusan', tembusan.join('; ') || undefined],
    ['Berkas', cases.map((each) => each.number).join(', ') || undefined],
    ['Ditandatangani', signings.map(signed).join('; ') || undefined],
    ['Dikirim', sent && `${spelledDate(sent.on)} lewat ${sent.via}`],
    ['Diambil dari agenda lama', card.imported && takenOver(card, card.imported)],
    ['Keadaan', STATES[card.status]],
  ]
  const tree = card.disposisi.filter(({ parentId }) => parentId === undefined)
  return [
    ...lines.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`])),
    ...tree.flatMap((branch) => branchLines(card, branch, '')),
  ].join('\n')
}

function takenOver(
  { registeredAt, registeredByName }: LetterCard,
  { line, fileHash }: NonNullable<LetterCard['imported']>,
): string {
  return `baris ${line} (berkas ${fileHash.slice(0, 12)}), oleh ${registeredByName} pada ${spelledDate(registeredAt.slice(0, 10))}`
}

function signed({ byName: name, jabatan, sheet }: LetterCard['signings'][number]): string {
  const byName = jabatan === undefined ? name : `${name}, ${jabatan.replaceAll('\n', ' ')}`
  return sheet
    ? `${byName} pada lembar ${spelledDate(sheet.onSheet)}, dicatat oleh ${sheet.recordedByName}`
    : byName
}

function branchLines(card: LetterCard, branch: LetterCard['disposisi'][number], indent: string): string[] {
  const { fromName, toName, toJabatan, instructions, state, sheet } = branch
  const source = sheet
    ? `, dicatat dari lembar ${spelledDate(sheet.onSheet)}${sheet.disputed ? ' (disangkal)' : ''}`
    : ''
  const line = `${indent}└ ${fromName} → ${withJabatan(toName, toJabatan)}: ${instructions.join('; ')} [${BRANCH_STATES[state]}${source}]`
  const below = card.disposisi.filter(({ parentId }) => parentId === branch.id)
  return [line, ...below.flatMap((each) => branchLines(card, each, `${indent}  `))]
}

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
    BRANCH_STATES[branch.state],
  ])
  return textTable(columns, rows)
}
