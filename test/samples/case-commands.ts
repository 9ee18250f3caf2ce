import { randomUUID } from 'node:crypto'

export const sopId = 'singkawang-ip-asn'

export interface Call {
  readonly procedure: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The first ten commands of a berkas, from its opening until all is there for its check, in their order. */
export function caseCommands(caseId: string = randomUUID(), nip = '198703152010012005'): Call[] {
  const call = (procedure: string, more: object = {}): Call => ({
    procedure: `cases.${procedure}`,
    input: { commandId: randomUUID(), caseId, ...more },
  })
  const finish = (stepId: string) => call('finishStep', { stepId })
  const judge = (itemId: string) =>
    call('judgeKelengkapan', { stepId: 'periksa-dokumen', itemId, verdict: 'ada' })
  return [
    call('open', { sopId, applicant: { kind: 'asn', name: 'Budi Santoso', nip } }),
    ...['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'].map(finish),
    call('giveParaf', { stepId: 'paraf-sekretaris' }),
    call('issueDisposisi', { stepId: 'disposisi-kepala-badan', to: 'orang-1', instructions: ['Proses'] }),
    finish('teruskan-kabid'),
    ...['surat-pengantar', 'laporan-rekapitulasi'].map(judge),
  ]
}
