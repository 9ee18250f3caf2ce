/**
 * Every expected no, by name. The domain returns the code, a use case throws it as `DomainError`, and
 * each has its sentence in `shared/text/` (a code without one does not compile).
 */
export const domainErrorCodes = [
  'case-not-found',
  'case-already-open',
  'case-not-open',
  'case-not-returned',
  'case-not-done',
  'case-closed',
  'sop-not-found',
  'calendar-not-found',
  'service-type-not-in-sop',
  'applicant-needs-name',
  'nip-invalid',
  'step-not-in-sop',
  'step-not-current',
  'step-needs-its-pelaksana',
  'step-needs-outcome',
  'step-needs-paraf',
  'step-needs-ttd',
  'step-needs-approval',
  'step-needs-disposisi',
  'step-takes-no-paraf',
  'step-takes-no-ttd',
  'step-takes-no-approval',
  'step-takes-no-disposisi',
  'step-kelengkapan-open',
  'step-kelengkapan-lacking',
  'outcome-not-in-step',
  'outcome-needs-reason',
  'outcome-is-a-return',
  'return-not-in-sop',
  'return-ambiguous',
  'item-not-in-step',
  'item-verdict-same',
  'disposisi-not-found',
  'disposisi-not-yours',
  'disposisi-already-read',
  'disposisi-to-oneself',
  'receiver-not-found',
  'pengaduan-not-found',
  'pengaduan-already-recorded',
  'pengaduan-already-answered',
  'pengaduan-not-yours',
  'officer-not-found',
  'upload-not-found',
  'upload-already-planned',
  'upload-not-released',
  'upload-already-released',
  'upload-slot-past',
  'upload-ended',
  'upload-nothing-ready',
  'upload-row-not-found',
  'upload-row-step-illegal',
  'upload-proof-missing',
  'account-exists',
  'account-not-found',
  'account-disabled',
  'account-last-admin',
  'device-not-found',
  'pairing-code-wrong',
  'pairing-too-many-tries',
  'role-missing',
  'not-signed-in',
  'command-reused',
  'input-invalid',
] as const

export type DomainErrorCode = (typeof domainErrorCodes)[number]

/** Names that fill the sentence of a code, e.g. `{ item: 'Surat Pengantar' }`. Never personal data. */
export type ErrorPlace = Readonly<Record<string, string>>

/** A refusal on its way out of a use case. Bugs are ordinary errors and are not translated. */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly place: ErrorPlace

  constructor(code: DomainErrorCode, place: ErrorPlace = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.place = place
  }
}
