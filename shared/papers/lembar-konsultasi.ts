import { formatNip } from '#shared/asn/format-nip.ts'
import { applicantOf, officerOf, type PaperSources, serviceOf } from './paper-sources.ts'
import { paperTime } from './paper-time.ts'

/** A lembar konsultasi: who asks, and room for what was asked, answered and agreed. */
export interface LembarKonsultasi {
  readonly number: string
  readonly receivedAt: string
  readonly service: string
  readonly name: string
  readonly nip: string
  readonly unit: string
  readonly contact: string
  /** Who receives it at the counter. */
  readonly officer: { readonly jabatan: string; readonly name: string }
}

export function lembarKonsultasi(sources: PaperSources): LembarKonsultasi {
  const { caseFile, timeZone } = sources
  const { name = '', nip = '', unit = '', contact = '' } = applicantOf(sources)
  return {
    number: caseFile.number,
    receivedAt: paperTime(timeZone).moment(caseFile.openedAt),
    service: serviceOf(sources),
    ...{ name, nip: formatNip(nip), unit, contact },
    officer: officerOf(sources),
  }
}
