import type { Account, Device } from './account.ts'
import type { CaseFile } from './case-file.ts'
import type { NewEvent } from './event.ts'
import type { Filter } from './filter.ts'
import type { Letter } from './letter.ts'
import { OFFICE_ID } from './office-id.ts'
import type { Organisation } from './organisation.ts'
import type { ParticipantList } from './participant.ts'
import type { Pengaduan } from './pengaduan.ts'
import type { Register } from './register.ts'
import { type SopVersion, sopVersionId } from './sop-version.ts'
import type { UploadRun } from './upload-run.ts'

/** Every record that events make, by kind. */
export interface Records {
  register: Register
  case: CaseFile
  /** Rows of a collective berkas, under its id. */
  participants: ParticipantList
  letter: Letter
  pengaduan: Pengaduan
  upload: UploadRun
  account: Account
  device: Device
  organisation: Organisation
  sopVersion: SopVersion
  filter: Filter
}
export type RecordKind = keyof Records
export interface RecordKey {
  readonly kind: RecordKind
  readonly id: string
}

/** The one record that an event changes. */
export function recordOf(event: NewEvent): RecordKey {
  switch (event.type) {
    case 'register.number-taken':
    case 'register.started':
    case 'register.number-reserved':
    case 'register.gap-marked':
    case 'register.imported':
      return { kind: 'register', id: registerId(event.series, event.year) }
    case 'letter.registered':
    case 'letter.amended':
    case 'letter.case-linked':
    case 'letter.signed':
    case 'letter.line-signed':
    case 'letter.sent':
    case 'letter.reached':
    case 'letter.cancelled':
    case 'letter.disposisi-issued':
    case 'letter.disposisi-read':
    case 'letter.disposisi-withdrawn':
    case 'letter.disposisi-settled':
    case 'letter.srikandi-recorded':
    case 'letter.sheet-confirmed':
    case 'letter.sheet-disputed':
      return { kind: 'letter', id: event.letterId }
    case 'pengaduan.received':
      return { kind: 'pengaduan', id: event.pengaduan.id }
    case 'pengaduan.answered':
      return { kind: 'pengaduan', id: event.pengaduanId }
    case 'upload.planned':
    case 'upload.released':
    case 'upload.row-changed':
    case 'upload.status-changed':
    case 'upload.report-attached':
      return { kind: 'upload', id: event.runId }
    case 'account.added':
      return { kind: 'account', id: event.account.id }
    case 'account.disabled':
      return { kind: 'account', id: event.accountId }
    case 'device.paired':
      return { kind: 'device', id: event.device.id }
    case 'device.revoked':
      return { kind: 'device', id: event.deviceId }
    case 'organisation.imported':
    case 'organisation.acting-recorded':
    case 'organisation.acting-ended':
      return { kind: 'organisation', id: OFFICE_ID }
    case 'sop.submitted':
    case 'sop.published':
    case 'sop.withdrawn':
      return { kind: 'sopVersion', id: sopVersionId(event.sop) }
    case 'filter.saved':
    case 'filter.removed':
      return { kind: 'filter', id: event.filterId }
    default:
      return { kind: event.type.startsWith('participants.') ? 'participants' : 'case', id: event.caseId }
  }
}

export function registerId(series: string, year: number): string {
  return `${series}/${year}`
}
