import { kelengkapanOfStep } from '#shared/domain/kelengkapan-of-step.ts'
import { personOfCase } from '#shared/domain/person-of-case.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { uuid } from '../factories.ts'
import { makePdf } from '../portals/make-pdf.ts'
import type { ValuesFor } from './random-input.ts'
import type { WalkOffice } from './walk-office.ts'

const sheet = makePdf(['SURAT PENGANTAR', 'Contoh: data fiktif'])

/** What a walk can speak of just now. */
export interface WalkScene {
  readonly office: WalkOffice
  /** The berkas that is talked of, and the step it stands in. */
  readonly caseFile: CaseFile | undefined
  readonly step: SopStep | undefined
  readonly pengaduanIds: readonly string[]
  readonly runIds: readonly string[]
  /** Of something that is not there yet. */
  readonly freshId: string
  /** Hashes of what was sent about its applicant. */
  readonly documents: readonly string[]
}

/** Sets the scene around one berkas, or around none where one is to be opened. */
export async function walkScene(office: WalkOffice, caseId: string | undefined): Promise<WalkScene> {
  const { store, catalogue } = office.ports
  const caseFile = caseId === undefined ? undefined : await store.find('case', caseId)
  const sop = caseFile && catalogue.sop(caseFile.sop.id, caseFile.sop.version)
  const [pengaduan, runs] = await Promise.all([store.all('pengaduan'), store.all('upload')])
  return {
    office,
    caseFile,
    step: sop && stepById(sop, caseFile?.current ?? ''),
    pengaduanIds: pengaduan.slice(-5).map(({ id }) => id),
    runIds: runs.slice(-3).map(({ id }) => id),
    freshId: uuid(900_000 + store.lastSeq()),
    documents: caseFile ? [await keepSheet(office, caseFile)] : [],
  }
}

/** A page about its applicant, kept again and again: the same content is kept once. */
function keepSheet({ ports }: WalkOffice, caseFile: CaseFile): Promise<string> {
  return ports.documents.keep({ personId: personOfCase(caseFile), kind: 'pdf', bytes: sheet })
}

/** Values by the names of fields. A new field that must name something real gets a line here. */
export function walkValues({ office, caseFile, step, ...known }: WalkScene): ValuesFor {
  const { catalogue } = office.ports
  const sop = caseFile && catalogue.sop(caseFile.sop.id, caseFile.sop.version)
  const accounts = office.people
  const values: Readonly<Record<string, readonly unknown[]>> = {
    caseId: caseFile ? [caseFile.id] : [],
    caseIds: caseFile ? [caseFile.id] : [],
    sopId: catalogue.sops().map(({ id }) => id),
    sopVersion: [1],
    stepId: step ? [step.id] : (sop?.steps.map(({ id }) => id) ?? []),
    outcomeId: step?.outcomes?.map(({ id }) => id) ?? [undefined],
    itemId: sop && step && caseFile ? kelengkapanOfStep(sop, step, caseFile).map(({ id }) => id) : [],
    verdict: ['ada', 'ada', 'ada', 'tidak-berlaku', 'tidak-ada'],
    serviceTypeId: [undefined, ...(sop?.serviceTypes?.items.map(({ id }) => id) ?? [])],
    disposisiId: caseFile?.disposisi.map(({ id }) => id) ?? [],
    signingId: caseFile?.signings.flatMap(({ id }) => id ?? []) ?? [],
    revision: caseFile ? [caseFile.revision] : [],
    series: ['berkas', 'surat-masuk', 'surat-keluar'],
    year: [2026],
    to: [...accounts, 40, 60],
    from: [30, 35],
    'on.id': caseFile ? [caseFile.id] : [],
    'from.id': sop ? [sop.id] : [],
    'to.id': sop ? [sop.id] : [],
    by: accounts,
    holder: accounts,
    hash: known.documents,
    officer: accounts,
    doer: accounts,
    accountId: ['tamu-1', 'tamu-2', 'tamu-3'], // who walks is not shut out
    pengaduanId: [...known.pengaduanIds, known.freshId],
    runId: [...known.runIds, known.freshId],
    rowId: ['r2', 'r3'],
  }
  return (place) => values[place] ?? values[place.split('.').at(-1) ?? ''] ?? []
}

const ofKind: Partial<Record<SopStep['kind'], readonly string[]>> = {
  paraf: ['cases.giveParaf'],
  ttd: ['cases.recordTtd'],
  approval: ['cases.giveApproval'],
  disposisi: ['cases.issueDisposisi'],
  assignment: ['cases.assignStep'],
  external: ['cases.sendOutside', 'cases.followUpOutside', 'cases.sendBack', 'cases.finishStep'],
  notify: ['cases.recordNotice'],
  archive: ['cases.archive'],
  handover: ['cases.handOver'],
  report: ['cases.passReport', 'cases.finishStep'],
  'sub-sop': ['cases.openChild', 'cases.finishStep'],
}

const ofStatus: Partial<Record<CaseFile['status'], readonly string[]>> = {
  returned: ['cases.resume'],
  held: ['cases.liftHold'],
  done: ['cases.close', 'cases.close', 'cases.reopen'],
  ended: ['cases.reopen'],
}

/** The commands that take a berkas on from where it stands, as an office would mostly give them. */
export function likelyPaths({ caseFile, step }: WalkScene): readonly string[] {
  const waiting = caseFile && ofStatus[caseFile.status]
  if (waiting) return waiting
  if (!step) return []
  const isChecked = step.mutuBaku.kelengkapan.length > 0 || step.serviceTypeKelengkapan
  const isReturning = step.outcomes?.some(({ returnsTo }) => returnsTo !== undefined)
  return [
    ...(ofKind[step.kind] ?? ['cases.finishStep']),
    ...(isChecked ? Array.from({ length: 4 }, () => 'cases.judgeKelengkapan') : []),
    ...(isReturning ? ['cases.returnToApplicant'] : []),
    ...(step.optional ? ['cases.skipStep'] : []),
    ...(caseFile?.disposisi.length ? ['disposisi.read'] : []),
  ]
}

/** Who can mostly do it: the receiver of the last disposisi with a disposisi, else somebody who may do everything. */
export function likelyPerson({ caseFile }: WalkScene, path: string): string {
  const receiver = caseFile?.disposisi.at(-1)?.to
  return path.startsWith('disposisi.') && receiver !== undefined ? receiver : 'serba-bisa'
}
