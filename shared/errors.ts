import { moveCodes, stepKindCodes } from './move-codes.ts'
import { uploadCodes } from './upload-codes.ts'

/**
 * Every expected no, by name and by subject. The domain returns the code, a use case throws it as `DomainError`, and
 * each has its sentence in `shared/text/` (a code without one does not compile).
 */
const caseCodes = [
  'case-not-found',
  'page-unknown',
  'case-already-open',
  'case-not-open',
  'case-not-returned',
  'case-not-done',
  'case-closed',
  'service-type-not-in-sop',
  'applicant-needs-name',
  'person-recused',
] as const

/** Of who keeps out of a berkas, beside `person-recused`. */
const recusalCodes = ['receiver-keeps-out', 'doer-keeps-out', 'recused-nobody-else'] as const

const ruleCodes = [
  'case-not-running',
  'calendar-already-adopted',
  'target-date-not-in-sop',
  'target-date-same',
  'migration-to-itself',
  'migration-other-version',
  'migration-hole',
] as const

const sopCodes = [
  'sop-not-published',
  'sop-not-in-force',
  'sop-superseded',
  'sop-withdrawn',
  'sop-changed',
  'sop-not-draft',
  'sop-needs-another-person',
  'sop-built-in',
] as const

const stepCodes = [
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
  'step-needs-another-person',
  'step-bars-acting',
  'outcome-not-in-step',
  'outcome-needs-reason',
  'outcome-is-a-return',
  'return-not-in-sop',
  'return-ambiguous',
  'item-not-in-step',
  'item-verdict-same',
] as const

/** On the rows of a collective usulan; those that begin with `participant-` are the answer for one row. */
const participantCodes = [
  'participants-not-collective',
  'participants-none',
  'participants-none-going',
  'participants-lacking',
  'participants-open',
  'participants-behind',
  'participants-too-many',
  'participants-own',
  'return-target-later',
  'participant-not-found',
  'participant-ambiguous',
  'participant-named-twice',
  'participant-doubled',
  'participant-same',
  'participant-not-here',
  'participant-not-returned',
  'participant-ended',
  'participant-item-not-needed',
  'participant-lacking',
  'participant-nomor-taken',
  'participant-not-finished',
  'participant-handed-over',
  'participant-own',
] as const

const disposisiCodes = [
  'disposisi-not-found',
  'disposisi-not-yours',
  'disposisi-already-read',
  'disposisi-to-oneself',
  'disposisi-receiver-twice',
  'disposisi-withdrawn',
  'disposisi-settled',
  'disposisi-not-given-by-you',
  'disposisi-read-so-kept',
  'disposisi-branches-open',
  'coordinator-no-receiver',
  'receiver-not-found',
  'receiver-not-in-post',
  'receiver-post-unsaid',
  'srikandi-needs-step',
  'srikandi-date-ahead',
  'srikandi-recorded-already',
  'due-on-day-off',
  'due-past',
  'due-beyond-calendar',
] as const

const sheetCodes = [
  'sheet-needs-tu',
  'sheet-of-oneself',
  'sheet-date-ahead',
  'sheet-act-not-found',
  'sheet-not-yours',
  'sheet-already-confirmed',
  'sheet-already-disputed',
  'doer-not-found',
] as const

const registerCodes = [
  'register-not-found',
  'register-running',
  'register-would-break',
  'register-needs-part',
  'number-range-wrong',
  'number-taken',
  'number-not-reserved',
  'number-not-there',
  'sisipan-exhausted',
  'number-is-gap',
  'agenda-number-taken',
  'import-sop-unclear',
  'import-step-unclear',
  'import-holder-unclear',
] as const

const letterCodes = [
  'letter-not-found',
  'letter-already-there',
  'letter-registered-already',
  'letter-date-ahead',
  'letter-received-ahead',
  'letter-nothing-amended',
  'letter-cancelled',
  'letter-not-concept',
  'letter-not-signed',
  'letter-signed-already',
  'letter-sent-already',
  'letter-sent-before-date',
  'letter-not-yours',
  'letter-not-in-line',
  'letter-out-of-order',
  'letter-line-given',
  'letter-place-doubled',
  'letter-takes-no-disposisi',
  'letter-opens-no-case',
  'register-not-for-letter',
] as const

const pengaduanCodes = [
  'pengaduan-not-found',
  'pengaduan-already-recorded',
  'pengaduan-already-answered',
  'pengaduan-not-yours',
  'officer-not-found',
] as const

const documentCodes = [
  'document-not-found',
  'document-empty',
  'document-too-large',
  'document-kind-refused',
  'document-disguised',
  'document-polyglot',
  'document-encrypted',
  'document-damaged',
  'document-already-attached',
  'document-already-voided',
  'document-too-many-at-once',
] as const

const paperCodes = [
  'return-letter-there',
  'paper-nothing-returned',
  'paper-too-long',
  'paper-period-wrong',
] as const

const filterCodes = ['filter-not-found', 'filter-not-yours', 'filter-name-taken', 'filter-too-many'] as const

const accountCodes = [
  'account-exists',
  'account-not-found',
  'account-disabled',
  'account-last-admin',
  'device-not-found',
  'pairing-code-wrong',
  'pairing-too-many-tries',
  'password-too-short',
  'password-refused',
  'password-too-many-tries',
  'password-busy',
] as const

const organisationCodes = [
  'unit-not-found',
  'paraf-out-of-order',
  'paraf-already-given',
  'outcome-needs-last-signer',
  'repair-nobody',
  'organisation-not-found',
  'organisation-rows-faulty',
  'organisation-changed',
  'post-not-found',
  'acting-not-found',
  'acting-exists',
  'acting-ended',
  'acting-past',
  'acting-term-reversed',
  'acting-overlaps',
  'acting-for-own-post',
  'acting-post-vacant',
  'acting-post-filled',
  'acting-needs-mandate',
  'acting-needs-superior',
] as const

const catalogueCodes = ['sop-not-found', 'calendar-not-found', 'portal-not-found'] as const

/** Of anchors that somebody points out on a page. */
const anchorCodes = ['anchor-page-unknown', 'anchor-personal', 'anchor-not-mended'] as const

const anyCodes = ['nip-invalid', 'role-missing', 'not-signed-in', 'command-reused', 'input-invalid'] as const

/** Of what the extension never decides by itself: their sentences stay out of its background. */
const officeCodes = [
  ...moveCodes,
  ...recusalCodes,
  ...catalogueCodes,
  ...anchorCodes,
  ...sopCodes,
  ...ruleCodes,
  ...disposisiCodes,
  ...sheetCodes,
  ...registerCodes,
  ...letterCodes,
  ...pengaduanCodes,
  ...documentCodes,
  ...paperCodes,
  ...uploadCodes,
  ...accountCodes,
  ...organisationCodes,
  ...filterCodes,
] as const

export const domainErrorCodes = [
  ...caseCodes,
  ...stepCodes,
  ...stepKindCodes,
  ...participantCodes,
  ...anyCodes,
  ...officeCodes,
] as const

export type OfficeErrorCode = (typeof officeCodes)[number]
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
