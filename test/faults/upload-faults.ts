import type { RowState } from '#shared/schema/upload-run.ts'
import type { Traps } from '../portals/traps.ts'

/** What goes wrong in the portal during one night of two rows; the second row is the one that a trap by number takes. */
export interface UploadFault {
  readonly name: string
  /** From the evening on. */
  readonly traps?: (nomor: string) => Traps
  /** From the first click on. */
  readonly fromFirstClick?: Traps
  /** As which states the second row may end, and the first where that is another matter. */
  readonly ends: readonly RowState[]
  readonly firstEnds?: readonly RowState[]
  /** Nothing may have been clicked at all. */
  readonly sendsNothing?: true
}

const course = 'kursus' as const
const proven = ['proven'] as const
const toPerson = ['needs-person'] as const

/** Every fault of a portal that the safety requirement names, and those that were met since. */
export const uploadFaults: readonly UploadFault[] = [
  { name: 'nothing', ends: proven },
  {
    name: '500 after the commit',
    traps: (nomor) => ({ failAfterCommit: { keys: [nomor], next: 1 } }),
    ends: proven,
  },
  { name: 'toast twice', traps: () => ({ doubleToast: true }), ends: proven },
  { name: 'lying toast', traps: (nomor) => ({ lyingToast: { keys: [nomor], next: 1 } }), ends: proven },
  {
    name: 'lying toast for ever',
    traps: (nomor) => ({ lyingToast: { keys: [nomor] } }),
    ends: toPerson,
    firstEnds: proven,
  },
  { name: 'lying refusal', traps: (nomor) => ({ lyingRefusal: { keys: [nomor], next: 1 } }), ends: proven },
  { name: 'no answer', traps: (nomor) => ({ hangSubmit: { keys: [nomor], next: 1 } }), ends: proven },
  {
    name: 'late answer',
    traps: (nomor) => ({ slowSubmit: { keys: [nomor], next: 1, ms: 1_200 } }),
    ends: proven,
  },
  { name: 'slow portal', traps: () => ({ slowMs: 60 }), ends: proven },
  {
    name: 'delayed visibility',
    traps: () => ({ lateVisibility: { listRequests: 2, next: 2 } }),
    ends: proven,
  },
  { name: 'session ends', traps: () => ({ sessionExpiry: { afterSubmits: 1 } }), ends: proven },
  {
    name: 'session ends at the click',
    traps: (nomor) => ({ expiryAtSubmit: { keys: [nomor], next: 1 } }),
    ends: proven,
  },
  {
    name: 'otp refused',
    traps: () => ({ sessionExpiry: { afterSubmits: 1 }, otpRefused: { next: 1 } }),
    ends: proven,
  },
  {
    name: 'option missing',
    traps: () => ({ formDrift: { jenis: course, dropOption: 'Diklat Teknis' } }),
    ...{ ends: toPerson, sendsNothing: true },
  },
  {
    name: 'option ambiguous',
    traps: () => ({ formDrift: { jenis: course, doubleOption: 'Diklat Teknis' } }),
    ...{ ends: toPerson, sendsNothing: true },
  },
  {
    name: 'field renamed',
    traps: () => ({ formDrift: { jenis: course, rename: { Tahun: 'Tahun Kegiatan' } } }),
    ...{ ends: ['cancelled'], sendsNothing: true },
  },
  {
    name: 'previous card',
    traps: () => ({ previousCard: { next: 1 } }),
    ends: proven,
    firstEnds: ['proven', 'needs-person'],
  },
  {
    name: 'form of previous person',
    traps: () => ({ previousPersonInForm: true }),
    ...{ ends: toPerson, sendsNothing: true },
  },
  { name: 'new address before new page', traps: () => ({ pushStateBeforeDom: { ms: 150 } }), ends: proven },
  { name: 'no search', traps: () => ({ noSearch: true }), ends: toPerson, sendsNothing: true },
  {
    name: 'search gone after the click',
    fromFirstClick: { noSearch: true },
    ends: toPerson,
    firstEnds: ['proven', 'needs-person'],
  },
  { name: 'unstable pages', traps: () => ({ unstablePaging: true }), ends: proven },
  {
    name: 'refused bts',
    traps: (nomor) => ({ reject: { [nomor]: 50 } }),
    ends: ['refused'],
    firstEnds: proven,
  },
  {
    name: 'refused tms',
    traps: (nomor) => ({ reject: { [nomor]: 61 } }),
    ends: ['refused'],
    firstEnds: proven,
  },
  { name: '403', traps: (nomor) => ({ submitStatus: { keys: [nomor], next: 1, code: 403 } }), ends: proven },
  { name: '429', traps: (nomor) => ({ submitStatus: { keys: [nomor], next: 1, code: 429 } }), ends: proven },
  { name: '401', traps: (nomor) => ({ submitStatus: { keys: [nomor], next: 1, code: 401 } }), ends: proven },
  { name: '502', traps: () => ({ status: { code: 502, next: 2 } }), ends: proven },
  { name: 'maintenance', fromFirstClick: { maintenance: true }, ends: proven },
]
