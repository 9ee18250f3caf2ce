import { expect, test } from 'vitest'
import type { Actor } from '#shared/schema/account.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { anOpenedCase, applied, aSop, MONDAY, people, uuid } from '../../test/factories.ts'
import { reportUpload } from './report-upload.ts'

const { steps, ...rest } = aSop()
const [first, ...others] = steps
if (!first) throw new Error('the SOP has no step')
const upload = { ...first, kind: 'upload' as const, pelaksana: ['analis'], clock: 'office' as const }
const sop = { ...rest, steps: [upload, ...others] }
const inUpload = anOpenedCase(sop)
const hash = 'a'.repeat(64)

/** Of a run only its name and state count here. */
const aRun = (status: UploadRun['status']) => ({ id: 'run', status }) as UploadRun

const typesOf = (of: typeof sop, actor: Actor, status: UploadRun['status']) => {
  const command = { commandId: uuid(9), runId: uuid(8), file: 'laporan.xlsx', hash }
  const attempt = { command, actor, now: MONDAY }
  return reportUpload({ sop: of, caseFile: inUpload, run: aRun(status) }, attempt)
}

test.each([
  [
    'a finished run, by who may do the step',
    sop,
    people.analis,
    'finished',
    ['case.upload-reported', 'case.step-finished'],
  ],
  ['a finished run, by somebody else', sop, people.ops, 'finished', ['case.upload-reported']],
  ['a run that is paused', sop, people.analis, 'paused', ['case.upload-reported']],
  ['a berkas in another step', { ...rest, steps }, people.analis, 'finished', []],
] as const)('the report of %s', (_what, of, actor, status, types) => {
  const events = typesOf(of as typeof sop, actor, status)
  expect(events.map(({ type }) => type)).toEqual(types)
})

test('is kept with the step it proves', () => {
  const events = typesOf(sop, people.analis, 'finished')
  const after = applied('case', inUpload, { ok: true, events, subjects: [] })
  expect(after).toMatchObject({
    current: 'periksa',
    uploadProofs: [{ stepId: upload.id, runId: 'run', hash }],
  })
})
