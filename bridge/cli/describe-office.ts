import { EVIDENCE_DAYS, MOST_MEGABYTES, type Office } from '#shared/schema/office.ts'

/** The settings of the office as a person reads them. */
export function describeOffice(office: Office): string {
  const { lines, attachments, evidence, version } = office
  const rows: [string, string | undefined][] = [
    ['Alamat', office.address],
    ['Kode pos', office.postcode],
    ['Telepon', office.telephone],
    ['Faksimile', office.fax],
    ['Surel', office.email],
    ['Situs', office.website],
    ['Logo', office.logo],
    ['Kota', office.city],
    ['Kode', office.code],
    ['Kalender', office.calendar],
    ['Kertas', office.paper ?? 'A4'],
    ['Lampiran paling besar', `${attachments?.mostMegabytes ?? MOST_MEGABYTES} MB`],
    ['Bukti unggahan disimpan', `${evidence?.keepDays ?? EVIDENCE_DAYS} hari`],
    ['Versi', String(version)],
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  return [...lines, '', ...rows.map(([label, value]) => `${label.padEnd(width)}  ${value ?? '—'}`)].join('\n')
}
