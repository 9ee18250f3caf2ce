import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { describeBranches } from './describe-branches.ts'
import { textTable } from './text-table.ts'

const STATES: Readonly<Record<LetterCard['status'], string>> = {
  received: 'diterima',
  concept: 'konsep',
  signed: 'ditandatangani',
  sent: 'dikirim',
  cancelled: 'batal',
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
  return [
    ...lines.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`])),
    ...describeBranches(card.disposisi),
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
