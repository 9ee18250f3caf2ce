import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import { AccountGuard } from '#bridge/uploads/account-guard.ts'
import type { Canary } from '#bridge/uploads/canary.ts'
import { createPace } from '#bridge/uploads/pace.ts'
import { proofsBehind } from '#bridge/uploads/proofs-behind.ts'
import type { RunTools } from '#bridge/uploads/upload-tools.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import type { MemoryClock } from './memory-clock.ts'
import type { MemoryUploadLog } from './memory-upload-log.ts'

const never = new AbortController().signal

/** Rows of one form of two fields, with a memory that lasts as long as the test. */
export function memoryCanary(known?: FormShape, acceptsChange = false): Canary {
  const shapes = new Map<string, FormShape>(known ? [['kursus', known]] : [])
  return {
    formOf: () => ({ kind: 'kursus', fields: ['Nomor Sertifikat'] }),
    memory: {
      lastGood: async (form) => shapes.get(form),
      keep: async (form, shape) => void shapes.set(form, shape),
    },
    acceptsChange,
  }
}

/** What a run in memory works with, but for what a test wants otherwise. */
export function nightTools(
  log: MemoryUploadLog,
  clock: MemoryClock,
  given: Partial<RunTools> & { readonly portals: readonly UploadPortal[] },
): RunTools {
  return {
    log: proofsBehind(log),
    clock,
    evidence: {
      keepPicture: async (rowId) => ({ file: `uploads/${rowId}.png`, hash: 'cd'.repeat(32) }),
    },
    patience: { settleMs: 5_000, nextPassMs: 60_000, backOffMs: [2_000, 10_000], signInMs: 600_000 },
    account: new AccountGuard(log, { named: [] }),
    caller: { call: () => {}, say: () => {}, release: () => {} },
    pace: createPace({ clock }),
    canary: memoryCanary(),
    signal: never,
    ...given,
  }
}
