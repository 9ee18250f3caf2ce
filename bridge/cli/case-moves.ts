import { type Command, Option } from 'commander'
import type { ReasonCode } from '#shared/schema/reason-code.ts'
import { ClockOwner } from '#shared/schema/sop.ts'
import { caseAct, stepAct, withReason, withReasonCode } from './case-act.ts'
import type { CliIo } from './cli-io.ts'

interface Reason {
  readonly reason: string
}
interface CodedReason extends Reason {
  readonly reasonCode: ReasonCode
  readonly outcome?: string
}
interface Noted {
  readonly note?: string
}

const noteOf = ({ note }: Noted) => (note === undefined ? {} : { note })
/** A reason with its code and, where one is named, the way out. */
export const codedReasonOf = ({ reason, reasonCode, outcome }: CodedReason) => ({
  reason,
  reasonCode,
  ...(outcome !== undefined && { outcomeId: outcome }),
})
export type { CodedReason }

/** `langkah case hold | lift | refuse | withdraw | cancel | reopen | reassign | note | skip | undo`. */
export function registerCaseMoves(berkas: Command, io: CliIo): void {
  withReason(
    caseAct<Reason & { waitsFor: ClockOwner }>(berkas, io, {
      name: 'hold',
      description: 'tunda berkas; jam yang berjalan ialah jam yang ditunggu (aturan bawaan)',
      example: '--waits-for applicant --reason "Menunggu ijazah asli"',
      ask: (cases, on, { waitsFor, reason }) => cases.hold.mutate({ ...on, waitsFor, reason }),
    }),
  ).addOption(
    new Option('--waits-for <pihak>', 'yang ditunggu: kantor, pemohon, atau pihak luar')
      .choices([...ClockOwner.options])
      .makeOptionMandatory(),
  )
  caseAct(berkas, io, {
    name: 'lift',
    description: 'lanjutkan berkas yang ditunda',
    example: '',
    ask: (cases, on) => cases.liftHold.mutate(on),
  })
  withReasonCode(
    stepAct<CodedReason>(berkas, io, {
      name: 'refuse',
      description: 'tolak berkas, bila SOP mengatur penolakan di langkahnya',
      example: '--reason-code isi --reason "Tidak memenuhi syarat"',
      ask: (cases, on, options) => cases.refuse.mutate({ ...on, ...codedReasonOf(options) }),
    }),
  )
  withReason(
    caseAct<Reason>(berkas, io, {
      name: 'withdraw',
      description: 'catat bahwa pemohon menarik berkasnya',
      example: '--reason "Pemohon mundur"',
      ask: (cases, on, { reason }) => cases.withdraw.mutate({ ...on, reason }),
    }),
  )
  withReason(
    caseAct<Reason>(berkas, io, {
      name: 'cancel',
      description: 'batalkan berkas yang keliru dibuka; nomornya tetap terpakai',
      example: '--reason "Terbuka dua kali"',
      ask: (cases, on, { reason }) => cases.cancel.mutate({ ...on, reason }),
    }),
  )
  withReason(
    caseAct<Reason & { step: string }>(berkas, io, {
      name: 'reopen',
      description: 'buka kembali berkas yang sudah berakhir, di langkah yang pernah dilaluinya',
      example: '--step periksa-dokumen --reason "Keputusan banding"',
      ask: (cases, on, { step, reason }) => cases.reopen.mutate({ ...on, stepId: step, reason }),
    }),
  ).requiredOption('--step <id>', 'id langkah')
  caseAct<Noted & { to: string }>(berkas, io, {
    name: 'reassign',
    description: 'alihkan berkas kepada orang lain yang boleh mengerjakan langkahnya',
    example: '--to siti-rahma',
    ask: (cases, on, { to, ...options }) => cases.reassign.mutate({ ...on, holder: to, ...noteOf(options) }),
  })
    .requiredOption('--to <akun>', 'akun yang memegang berkas')
    .option('--note <teks>', 'catatan')
  caseAct<{ text: string }>(berkas, io, {
    name: 'note',
    description: 'tambahkan catatan pada berkas',
    example: '--text "Pemohon menelepon"',
    ask: (cases, on, { text }) => cases.addNote.mutate({ ...on, text }),
  }).requiredOption('--text <teks>', 'isi catatan')
  stepAct<Noted>(berkas, io, {
    name: 'skip',
    description: 'lewati langkah yang menurut SOP boleh dilewati',
    example: '',
    ask: (cases, on, options) => cases.skipStep.mutate({ ...on, ...noteOf(options) }),
  }).option('--note <teks>', 'catatan')
  caseAct<{ step: string }>(berkas, io, {
    name: 'undo',
    description: 'urungkan langkah yang baru saja Anda selesaikan',
    example: '--step periksa-dokumen',
    ask: (cases, on, { step }) => cases.undoStep.mutate({ ...on, stepId: step }),
  }).requiredOption('--step <id>', 'id langkah')
}
