import { FICTIONAL_NIP, uuid } from '../factories.ts'

const onCase = { commandId: uuid(901), caseId: uuid(902) }
const onStep = { ...onCase, stepId: 'langkah' }
const onRun = { commandId: uuid(903), runId: uuid(904) }
const onHost = { commandId: uuid(901), on: { kind: 'case', id: uuid(902) } }
const onBranch = { ...onHost, disposisiId: 'd' }
const onRegister = { commandId: uuid(930), series: 'surat-masuk', year: 2026 }
const hash = 'a'.repeat(64)

/** A well-formed input for each procedure, so that nothing but the caller can be at fault. */
export const someInput: Record<string, unknown> = {
  'pairing.confirm': { code: 'ABCD2345', label: 'Peramban' },
  'session.me': undefined,
  'session.signOut': undefined,
  'board.read': undefined,
  'cases.byNip': { nip: FICTIONAL_NIP },
  'cases.byId': { caseId: uuid(902) },
  'cases.open': { ...onCase, sopId: 'singkawang-ip-asn', applicant: { kind: 'asn', name: 'Budi Santoso' } },
  'cases.judgeKelengkapan': { ...onStep, itemId: 'surat', verdict: 'ada' },
  'cases.finishStep': onStep,
  'cases.returnToApplicant': { ...onStep, reasonCode: 'isi', reason: 'Perbaiki' },
  'cases.resume': onCase,
  'cases.issueDisposisi': { ...onStep, to: 'kabid', instructions: ['Proses'] },
  'cases.giveParaf': onStep,
  'cases.recordTtd': onStep,
  'cases.giveApproval': onStep,
  'cases.close': { ...onCase, channel: 'langsung' },
  'disposisi.read': onBranch,
  'disposisi.passOn': { ...onBranch, to: 'kabid', instructions: ['Proses'] },
  'disposisi.withdraw': onBranch,
  'disposisi.settle': { ...onBranch, report: 'Selesai' },
  'sheets.confirm': { ...onHost, actId: 'd' },
  'sheets.dispute': { ...onHost, actId: 'd', reason: 'Bukan saya' },
  'documents.attach': { ...onCase, hash, label: 'Surat pengantar' },
  'documents.void': { ...onCase, documentId: uuid(910), reason: 'Salah lampir' },
  'registers.list': undefined,
  'registers.byId': { series: 'surat-masuk' },
  'registers.start': { ...onRegister, next: 412 },
  'registers.reserve': { ...onRegister, from: 1, to: 2 },
  'registers.markGap': { ...onRegister, from: 1, to: 2, reason: 'Salah tulis' },
  'cases.explainDeadline': { caseId: uuid(902) },
  'cases.adoptCalendar': { ...onCase, reason: 'Libur baru ditetapkan' },
  'cases.setTargetDate': { ...onCase, targetOn: '2027-04-01' },
  'pengaduan.record': {
    ...{ commandId: uuid(905), pengaduanId: uuid(906), channel: 'Loket', class: 'berkadar-pengawasan' },
    ...{ content: 'Isi pengaduan', officer: 'kabid' },
  },
  'pengaduan.answer': { commandId: uuid(905), pengaduanId: uuid(906), text: 'Jawaban' },
  'sops.list': undefined,
  'sops.migrateCases': {
    ...{ commandId: uuid(930), from: { id: 'contoh', version: 1 }, to: { id: 'contoh', version: 2 } },
    ...{ steps: {}, reason: 'Versi baru disahkan', dryRun: true },
  },
  'calendars.list': undefined,
  'portals.list': undefined,
  'organisation.read': undefined,
  'organisation.check': { rows: [{ line: 2 }] },
  'organisation.import': { commandId: uuid(910), rows: [{ line: 2 }], seenRevision: 0 },
  'organisation.recordActing': {
    commandId: uuid(911),
    acting: {
      ...{
        capacity: 'plh',
        id: 'plh-1',
        postId: 'kabid',
        accountId: 'kabid',
        from: '2026-11-23',
        to: '2026-11-27',
      },
      letter: { number: '800/1', on: '2026-11-20' },
    },
  },
  'organisation.endActing': { commandId: uuid(912), actingId: 'plh-1' },
  'people.list': undefined,
  'uploads.plan': {
    ...{ ...onRun, flow: 'siasn-riwayat', workbook: { name: 'x.xlsx', hash } },
    rows: [{ line: 2, data: {}, state: 'ready' }],
  },
  'uploads.release': onRun,
  'uploads.start': onRun,
  'uploads.changeRow': { ...onRun, rowId: 'r2', state: 'sending' },
  'uploads.changeStatus': { ...onRun, status: 'paused' },
  'uploads.attachReport': { ...onRun, file: 'laporan.xlsx', hash },
  'uploads.byId': { runId: uuid(904) },
  'uploads.list': undefined,
  'admin.addAccount': {
    ...{ commandId: uuid(907), accountId: 'penyusup', name: 'Penyusup', jabatan: '-' },
    ...{ roles: ['admin'], fulfils: [] },
  },
  'admin.listAccounts': undefined,
  'admin.disableAccount': { commandId: uuid(908), accountId: 'kabid' },
  'admin.issuePairingCode': { accountId: 'admin' },
  'admin.listDevices': undefined,
  'admin.revokeDevice': { commandId: uuid(909), deviceId: 'd-x' },
  'admin.status': undefined,
}
