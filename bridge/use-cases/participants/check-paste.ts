import { letOthersGo } from '#bridge/let-others-go.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { readPaste } from '#shared/domain/participant/read-paste.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CheckPaste, PasteReading } from '#shared/schema/paste.ts'
import { sopOf } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'
import { findElsewhere } from './find-elsewhere.ts'
import { rowsByNip } from './rows-by-nip.ts'

/**
 * Reads a pasted list for a berkas: what is good, what is not and why, who is in it already, and (a doubt, no
 * obstacle) who is under way in another berkas of the same SOP. Nothing is added.
 */
export async function checkPaste(
  ports: Ports,
  actor: Actor,
  { caseId, text, columns }: CheckPaste,
): Promise<PasteReading> {
  const caseFile = await findCase(ports.store, actor, caseId)
  const { serviceTypes } = sopOf(ports, caseFile)
  const reading = readPaste(text, { columns, serviceTypes, today: today(ports, caseFile) })
  if (reading.kind !== 'rows') return reading

  const here = await rowsByNip(ports.store, caseFile)
  const elsewhere = findElsewhere(ports, actor, caseFile)
  const ready: typeof reading.ready = []
  const problems = [...reading.problems]
  const pause = letOthersGo()
  for (const row of reading.ready) {
    await pause()
    const { line, data, doubts } = row
    const [no] = (data.nip !== undefined && here.get(data.nip)) || []
    if (no !== undefined) {
      problems.push({ line, column: 'NIP', code: 'nip-here-already', place: { no: String(no) } })
      continue
    }
    const others = data.nip === undefined ? [] : await elsewhere(data.nip)
    ready.push({ ...row, doubts: [...doubts, ...others] })
  }
  return { ...reading, ready, problems: problems.sort((one, other) => one.line - other.line) }
}

/** The local day of the berkas's calendar. */
function today({ catalogue, clock }: Ports, { calendar: { id, version } }: CaseFile): string {
  const zone = catalogue.calendar(id, version)?.timeZone ?? 'Asia/Jakarta'
  return new Date(clock.now().getTime() + indonesianZones[zone].offset).toISOString().slice(0, 10)
}
