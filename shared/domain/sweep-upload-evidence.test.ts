import { expect, test } from 'vitest'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { isEvidenceDue } from './sweep-upload-evidence.ts'

const aRun = (more: Partial<UploadRun>) =>
  ({
    ...{ id: 'run', status: 'finished', plannedAt: '2026-01-01T00:00:00.000Z', rows: {} },
    ...more,
  }) as UploadRun
const on = (day: string) => ({ keepDays: 60, now: new Date(`${day}T00:00:00.000Z`) })

test.each<[string, Partial<UploadRun>, string, boolean]>([
  ['a run counts from its end', { finishedAt: '2026-02-01T00:00:00.000Z' }, '2026-04-01', false],
  ['and is due the day it is old enough', { finishedAt: '2026-02-01T00:00:00.000Z' }, '2026-04-02', true],
  ['one that was called off counts, too', { status: 'cancelled' }, '2026-04-01', true],
  ['one that may go on keeps everything', { status: 'paused' }, '2030-01-01', false],
  ['nor one that waits for its release', { status: 'planned' }, '2030-01-01', false],
  ['what is gone goes once', { evidenceSweptAt: '2026-06-01T00:00:00.000Z' }, '2030-01-01', false],
])('%s', (_what, more, day, isDue) => {
  expect(isEvidenceDue(aRun(more), on(day))).toBe(isDue)
})
