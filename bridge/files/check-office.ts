import { join } from 'node:path'
import type { Finding } from '#shared/schema/finding.ts'
import type { Office } from '#shared/schema/office.ts'
import { readCalendars } from './read-calendars.ts'
import { OFFICE_FILE, type OfficeReading, readOffice } from './read-office.ts'

/** The office as `readOffice` has it, with what is missing for its papers to look as they should. */
export async function checkOffice(dataDir: string): Promise<OfficeReading> {
  const reading = await readOffice(dataDir)
  const { office, findings } = reading
  const file = join(dataDir, OFFICE_FILE)
  if (!office) {
    const unset = { ...warning('office-unset', 'berkas', sentences['office-unset']), file }
    return { ...reading, findings: findings.length > 0 ? findings : [unset] }
  }
  const { calendars } = await readCalendars(dataDir)
  const isKnown =
    office.calendar === undefined || calendars.some(({ calendar }) => calendar.id === office.calendar)
  const unknown: Omit<Finding, 'file'>[] = isKnown
    ? []
    : [{ ...warning('calendar-unknown', 'calendar', sentences['calendar-unknown']), severity: 'error' }]
  const found = [...unknown, ...missing(office)].map((each) => ({ ...each, file }))
  return { ...reading, findings: [...findings, ...found] }
}

const sentences = {
  'office-unset':
    'Kop surat belum diisi, maka lembar cetak keluar tanpa kop; buat kantor.yaml di folder data (contoh: langkah office check --help).',
  'calendar-unknown': 'Kalender ini tidak ada; pilih salah satu dari "langkah calendar list".',
  address: 'Alamat belum diisi; tambahkan agar tercetak di kop.',
  city: 'Kota belum diisi; tambahkan agar tercetak di depan tanggal surat.',
  logo: 'Logo belum diisi; tambahkan gambar PNG atau JPG bila kantor memakainya di kop.',
}

function missing(office: Office): Omit<Finding, 'file'>[] {
  return (['address', 'city', 'logo'] as const)
    .filter((key) => office[key] === undefined)
    .map((key) => warning('not-filled-in', key, sentences[key]))
}

function warning(code: string, where: string, message: string): Omit<Finding, 'file'> {
  return { code, where, message, severity: 'warning' }
}
