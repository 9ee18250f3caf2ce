import { disposisiContentOf } from './disposisi-content.ts'
import { present, textOf } from './phone-form.ts'
import type { PhoneVisit } from './phone-visit.ts'

type Record = (visit: PhoneVisit) => Promise<unknown>

/** How the acts on a berkas are recorded, from their forms alone; each form is checked by the procedure's own schema. */
export const caseRecords = {
  paraf: (visit) => visit.desk.giveParaf(signing(visit)),
  ttd: (visit) => visit.desk.recordTtd(signing(visit)),
  setuju: (visit) => visit.desk.giveApproval(signing(visit)),
  perbaikan: (visit) => {
    const { revision: _none, ...step } = onStep(visit)
    return visit.desk.askRepair({ ...step, reason: reasonOf(visit) })
  },
  kembali: (visit) => visit.desk.returnToApplicant(withReason(visit)),
  tolak: (visit) => visit.desk.refuseCase(withReason(visit)),
  disposisi: (visit) => visit.desk.issueDisposisi({ ...onStep(visit), ...disposisiContentOf(visit.form) }),
} as const satisfies { readonly [name: string]: Record }

function onStep({ form, params }: PhoneVisit) {
  const revision = textOf(form, 'versi')
  return {
    commandId: textOf(form, 'perintah') ?? '',
    caseId: params.id ?? '',
    stepId: textOf(form, 'langkah') ?? '',
    // A superior acts on what he sees: where it has changed since he is shown that first.
    ...(revision !== undefined && { revision: Number(revision) }),
  }
}

function signing(visit: PhoneVisit) {
  const { form } = visit
  return {
    ...onStep(visit),
    ...present({
      outcomeId: textOf(form, 'cara'),
      documentHash: textOf(form, 'dokumen'),
      note: textOf(form, 'catatan'),
    }),
  }
}

function withReason(visit: PhoneVisit) {
  return {
    ...onStep(visit),
    outcomeId: textOf(visit.form, 'jalan') ?? '',
    // The schema of the procedure refuses a kind that there is not.
    reasonCode: (textOf(visit.form, 'jenis') ?? '') as 'isi',
    reason: reasonOf(visit),
  }
}

function reasonOf({ form }: PhoneVisit): string {
  return textOf(form, 'alasan') ?? ''
}
