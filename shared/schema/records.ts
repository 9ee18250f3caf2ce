import type { Account, Device } from './account.ts'
import type { CaseFile } from './case-file.ts'
import type { NewEvent } from './event.ts'
import { isAbout } from './event-about.ts'
import type { Filter } from './filter.ts'
import type { Letter } from './letter.ts'
import { type OfficeAnchor, officeAnchorId } from './office-anchor.ts'
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
  /** Anchors of portal packs that the office pointed out itself. */
  anchor: OfficeAnchor
}
export type RecordKind = keyof Records
export interface RecordKey {
  readonly kind: RecordKind
  readonly id: string
}

/** The one record that an event changes. */
export function recordOf(event: NewEvent): RecordKey {
  if (isAbout(event, 'case')) return { kind: 'case', id: event.caseId }
  if (isAbout(event, 'participants')) return { kind: 'participants', id: event.caseId }
  if (isAbout(event, 'register')) return { kind: 'register', id: registerId(event.series, event.year) }
  if (isAbout(event, 'letter')) return { kind: 'letter', id: event.letterId }
  if (isAbout(event, 'upload')) return { kind: 'upload', id: event.runId }
  if (isAbout(event, 'organisation')) return { kind: 'organisation', id: OFFICE_ID }
  if (isAbout(event, 'sop')) return { kind: 'sopVersion', id: sopVersionId(event.sop) }
  if (isAbout(event, 'filter')) return { kind: 'filter', id: event.filterId }
  if (isAbout(event, 'anchor')) return { kind: 'anchor', id: officeAnchorId(event) }
  switch (event.type) {
    case 'pengaduan.received':
      return { kind: 'pengaduan', id: event.pengaduan.id }
    case 'pengaduan.answered':
      return { kind: 'pengaduan', id: event.pengaduanId }
    case 'account.added':
      return { kind: 'account', id: event.account.id }
    case 'account.disabled':
    case 'account.password-set':
      return { kind: 'account', id: event.accountId }
    case 'device.paired':
      return { kind: 'device', id: event.device.id }
    case 'device.revoked':
      return { kind: 'device', id: event.deviceId }
  }
}

export function registerId(series: string, year: number): string {
  return `${series}/${year}`
}
