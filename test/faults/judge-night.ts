import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSheet } from '#bridge/files/read-sheet.ts'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { uploadReport } from '#bridge/reports/upload-report.ts'
import { siasnRiwayat } from '#bridge/uploads/siasn-riwayat/siasn-riwayat.flow.ts'
import type { RowState, UploadRow } from '#shared/schema/upload-run.ts'
import { panelId } from '#shared/text/panel-id.ts'
import type { HeldRecord } from '../portals/held-records.ts'
import type { UploadFault } from './upload-faults.ts'
import { type NightDesk, pictureHash, type UploadNight } from './upload-night.ts'

/** What must never come of a night, each counted. */
export interface NightHarm {
  /** Records beyond the first of a row. */
  doubled: number
  /** In the portal, and called neither proven nor perhaps there. */
  lost: number
  /** Called proven, and not in the portal. */
  falseDone: number
  /** Proven without words read back, the digest of the PDF, or a picture that is what its digest says. */
  unproved: number
  /** In the portal with another person, value or file than the workbook has; or filed where nothing may be. */
  guessed: number
  /** Rows that the report tells otherwise than the run. */
  misreported: number
  /** Rows that did not end as they should with such a fault. */
  elsewhere: number
}

const PERHAPS_THERE: readonly RowState[] = ['needs-person', 'in-doubt', 'sending']

/** Compares a night with what the portal really holds and with the report that was made of it. */
export async function judgeNight(
  desk: NightDesk,
  fault: UploadFault,
  night: UploadNight,
): Promise<NightHarm> {
  const harm: NightHarm = {
    ...{ doubled: 0, lost: 0, falseDone: 0, unproved: 0, guessed: 0, misreported: 0, elsewhere: 0 },
  }
  const held = (await desk.portals.records()).filter(({ seeded }) => !seeded)
  const told = await toldBy(desk, night)
  let ours = 0
  for (const [at, row] of night.rows.entries()) {
    const logged = night.run.rows[row.id]
    if (!logged) throw new Error(`No row ${row.id}`)
    const found = held.filter(({ nomor }) => nomor === row.data.nomor)
    ours += found.length
    harm.doubled += Math.max(0, found.length - 1)
    if (found.length > 0 && logged.state !== 'proven' && !PERHAPS_THERE.includes(logged.state)) harm.lost += 1
    if (logged.state === 'proven' && found.length === 0) harm.falseDone += 1
    if (logged.state === 'proven' && !(await isProved(desk, row, logged))) harm.unproved += 1
    harm.guessed += found.filter((record) => !isExactly(record, row)).length
    if (told.get(row.data.nomor ?? '') !== panelId[`row.${logged.state}`]) harm.misreported += 1
    if (!mayEnd(logged, night, at === 0 ? (fault.firstEnds ?? fault.ends) : fault.ends)) harm.elsewhere += 1
  }
  const clicks = (await desk.portals.log()).filter(({ kind }) => kind === 'submit').length
  harm.guessed += held.length - ours + (fault.sendsNothing ? clicks : 0)
  return harm
}

async function isProved(
  { dataDir }: NightDesk,
  { data }: PortalRow,
  { proof, why }: UploadRow,
): Promise<boolean> {
  if (!proof?.screenshot || !proof.text.includes(data.nomor ?? '-')) return false
  if (why !== 'already-there' && proof.fileHash !== data.berkasHash) return false
  return (await pictureHash(dataDir, proof.screenshot)) === proof.screenshotHash
}

function isExactly({ nip, sha256, form }: HeldRecord, { data }: PortalRow): boolean {
  const wanted: Readonly<Record<string, string>> = { ...data, nama: data.namaKegiatan ?? '' }
  const differs = Object.entries(form).some(([name, value]) => value !== wanted[name])
  return nip === data.nip && sha256 === data.berkasHash && !differs
}

/** A row that was cut off at each of its three sendings is handed to a person rather than sent for ever. */
function mayEnd({ state, why }: UploadRow, { kills }: UploadNight, ends: readonly RowState[]): boolean {
  return ends.includes(state) || (kills > 0 && state === 'needs-person' && why === 'never-shown')
}

/** Status by number, read back from the report as a file. */
async function toldBy({ dataDir }: NightDesk, { run, rows }: UploadNight): Promise<Map<string, string>> {
  const reported = rows.flatMap(({ id, data }) => {
    const row = run.rows[id]
    return row ? [{ ...siasnRiwayat.identify(data), ...row }] : []
  })
  const file = join(dataDir, 'laporan.xlsx')
  const about = { runId: run.id, workbook: run.workbook.name, timeZone: 'Asia/Jakarta' }
  const report = { ...about, title: siasnRiwayat.title, madeAt: new Date(), rows: reported, signers: [] }
  await writeFile(file, await uploadReport(report))
  const sheet = await readSheet(file)
  return new Map(sheet.rows.map((cells) => [String(cells[4]), String(cells[5])]))
}
