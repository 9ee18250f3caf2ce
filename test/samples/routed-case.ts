import { applyEvent } from '#shared/domain/apply-event.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import { decideGiveApproval } from '#shared/domain/give-approval.ts'
import { decideGiveParaf } from '#shared/domain/give-paraf.ts'
import { decideOpenCase } from '#shared/domain/open-case.ts'
import { actorOf } from '#shared/domain/organisation/actor-of.ts'
import { routeCase } from '#shared/domain/organisation/route-case.ts'
import { decideRecordTtd } from '#shared/domain/record-ttd.ts'
import type { Account, Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Acting, Organisation } from '#shared/schema/organisation.ts'
import { Sop } from '#shared/schema/sop.ts'
import { anOpenCase, applied, aSop, MONDAY, uuid } from '../factories.ts'
import { anOrganisation } from './an-organisation.ts'

export const ON = '2026-11-23'
export const letter = { number: '800.1/1', on: '2026-11-20' }
export const term = { from: ON, to: '2026-11-27' }

/** Check, approval by the head of the bidang, paraf line, ttd by the head of the agency. */
export const sop = Sop.parse({
  ...aSop(),
  pelaksana: [
    { id: 'analis', jabatan: 'Analis' },
    { id: 'kabid', jabatan: 'Kepala Bidang' },
    { id: 'sekretaris', jabatan: 'Sekretaris' },
    { id: 'kaban', jabatan: 'Kepala Badan' },
  ],
  steps: [
    { id: 'periksa', kegiatan: 'Memeriksa', kind: 'task', pelaksana: ['analis', 'kabid'], mutuBaku: {} },
    {
      ...{ id: 'setuju', kegiatan: 'Menyetujui', kind: 'approval', pelaksana: ['kabid'], mutuBaku: {} },
      differentPersonFrom: ['periksa'],
    },
    {
      ...{ id: 'tanda-tangan', kegiatan: 'Menandatangani', kind: 'ttd', pelaksana: ['kaban'], mutuBaku: {} },
      line: ['kabid', 'kaban'],
      coordination: ['sekretaris'],
      keputusanStrategis: 'pemindahan',
      next: 'end',
    },
  ],
})

export function office(acting: readonly Acting[] = [], vacant: readonly string[] = []): Organisation {
  const kept = acting.map((each) => ({ acting: each, recordedBy: 'tu', recordedAt: MONDAY.toISOString() }))
  return { ...anOrganisation(vacant), acting: kept }
}

function who(id: string, organisation: Organisation): Actor {
  return actorOf(
    { id, roles: ['petugas', 'supervisor'], fulfils: [], jabatan: `Akun ${id}` },
    organisation,
    MONDAY,
  )
}

let commands = 0
export function attempt<C extends object>(id: string, organisation: Organisation, command: C) {
  commands += 1
  return {
    command: { commandId: uuid(7000 + commands), caseId: uuid(1000), ...command },
    actor: who(id, organisation),
    now: MONDAY,
  }
}

/** Applies what was decided and routes, as the bridge does in one transaction. */
export function routed(
  caseFile: CaseFile | undefined,
  decision: Decision,
  organisation: Organisation,
): CaseFile {
  return settle(applied('case', caseFile, decision), organisation)
}

export function settle(caseFile: CaseFile, organisation: Organisation): CaseFile {
  const ids = organisation.posts.map(({ id }) => id)
  const accounts = ids.map((id): Account => ({ id, subjectId: id, jabatan: id, roles: [], fulfils: [] }))
  const routing = { ...attempt('tu', organisation, {}), office: { organisation, on: ON, accounts } }
  return routeCase(sop, caseFile, routing).reduce<CaseFile>(
    (state, event: NewEvent) => applyEvent<'case'>(state, event),
    caseFile,
  )
}

export function opened(organisation: Organisation, unitId = 'bidang-a'): CaseFile {
  const opening = {
    ...attempt('tu', organisation, anOpenCase()),
    ...{ number: 1, year: 2026, calendar: { id: 'perpres-21-2023-wib', version: 1 }, unitId },
  }
  return routed(undefined, decideOpenCase(sop, opening), organisation)
}

export const finish = (caseFile: CaseFile, id: string, organisation: Organisation) =>
  decideFinishStep(sop, caseFile, attempt(id, organisation, { stepId: 'periksa' }))
export const approve = (caseFile: CaseFile, id: string, organisation: Organisation) =>
  decideGiveApproval(sop, caseFile, attempt(id, organisation, { stepId: 'setuju' }))
export const paraf = (caseFile: CaseFile, id: string, organisation: Organisation) =>
  decideGiveParaf(sop, caseFile, attempt(id, organisation, { stepId: 'tanda-tangan' }))
export const sign = (caseFile: CaseFile, id: string, organisation: Organisation) =>
  decideRecordTtd(sop, caseFile, attempt(id, organisation, { stepId: 'tanda-tangan' }))
export const codeOf = (decision: Decision) => (decision.ok ? 'ok' : decision.code)
