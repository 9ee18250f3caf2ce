import { RunStopped } from '#bridge/ports/upload-failures.ts'
import type { AccountNote, LoggedRow, RowChange, StatusChange, UploadLog } from '#bridge/ports/upload-log.ts'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { applyUploadEvent, type UploadEvent } from '#shared/domain/apply-upload-event.ts'
import { decideChangeUploadRow } from '#shared/domain/change-upload-row.ts'
import { decideChangeUploadStatus } from '#shared/domain/change-upload-status.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideLeaseUpload } from '#shared/domain/lease-upload.ts'
import { decideNoteUploadAccount } from '#shared/domain/note-upload-account.ts'
import { decidePlanUpload } from '#shared/domain/plan-upload.ts'
import { decideReleaseUpload } from '#shared/domain/release-upload.ts'
import { decideStartUpload } from '#shared/domain/start-upload.ts'
import { decideStopUpload } from '#shared/domain/stop-upload.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { MemoryClock } from './memory-clock.ts'

const runId = '6f2c1d7e-0b7a-4c3e-9f55-0d6c1f1a2b3c'
const commandId = '0c0ffee0-0000-4000-8000-000000000001'
const SECONDS = 600
const actor = { id: 'ops', roles: ['ops' as const], fulfils: [] }
const second = { ...actor, id: 'ops-2' }

/** One run decided by the real domain and kept in memory: what is here is durable. */
export class MemoryUploadLog implements UploadLog {
  readonly events: UploadEvent[] = []
  readonly #clock: MemoryClock
  readonly #checkpoints: Checkpoints
  readonly #data = new Map<string, PortalRow>()
  #run: UploadRun | undefined
  #token = 0

  constructor(rows: readonly PortalRow[], clock: MemoryClock, checkpoints: Checkpoints) {
    this.#clock = clock
    this.#checkpoints = checkpoints
    const planned = rows.map(({ line, data }) => ({ line, data: { ...data }, state: 'ready' as const }))
    const workbook = { name: 'contoh.xlsx', hash: '0'.repeat(64) }
    this.#take(
      decidePlanUpload(this.#attempt({ commandId, runId, flow: 'siasn-riwayat', workbook, rows: planned })),
    )
    const releasing = { ...this.#attempt({ commandId, runId }), actor: second, sample: [] }
    this.#take(decideReleaseUpload(this.run, releasing))
    for (const row of rows) this.#data.set(row.id, row)
  }

  get run(): UploadRun {
    if (!this.#run) throw new Error('Nothing planned')
    return this.#run
  }

  /** What `langkah upload run` does first. */
  start(holder = 'proses 1'): void {
    const token = this.run.lease?.token
    const dead = token === undefined ? {} : { deadToken: token }
    this.#take(
      decideLeaseUpload(this.run, this.#attempt({ commandId, runId, holder, seconds: SECONDS, ...dead })),
    )
    this.#token = this.run.lease?.token ?? 0
    this.#take(decideStartUpload(this.run, this.#attempt({ commandId, runId })))
  }

  /** What another process does that takes the run over. */
  takeOver(): void {
    const token = this.#token
    this.start('proses 2')
    this.#token = token
  }

  stop(stop: 'pause' | 'cancel'): void {
    this.#take(decideStopUpload(this.run, this.#attempt({ commandId, runId, stop })))
  }

  heldUntil(): Date {
    return new Date(Date.parse(this.run.lease?.until ?? ''))
  }

  async rows(): Promise<readonly LoggedRow[]> {
    this.#checkpoints.pass()
    return Object.values(this.run.rows).map(({ id, line, state, attempts }) => {
      const data = this.#data.get(id)?.data
      if (!data) throw new Error(`No data for ${id}`)
      return { id, line, state, attempts, data }
    })
  }

  async noteAccount(note: AccountNote): Promise<void> {
    this.#checkpoints.pass()
    this.#take(
      decideNoteUploadAccount(this.run, this.#attempt({ commandId, runId, token: this.#token, ...note })),
    )
    this.#checkpoints.pass()
  }

  async changeRow(change: RowChange): Promise<void> {
    this.#checkpoints.pass()
    this.#take(
      decideChangeUploadRow(this.run, this.#attempt({ commandId, runId, token: this.#token, ...change })),
    )
    this.#checkpoints.pass()
  }

  async changeStatus(change: StatusChange): Promise<void> {
    this.#checkpoints.pass()
    this.#take(
      decideChangeUploadStatus(this.run, this.#attempt({ commandId, runId, token: this.#token, ...change })),
    )
    this.#checkpoints.pass()
  }

  #attempt<Command>(command: Command) {
    return { command, actor, now: this.#clock.now() }
  }

  #take(decision: Decision): void {
    if (!decision.ok && decision.code === 'upload-lease-lost') throw new RunStopped('lease-lost')
    if (!decision.ok && decision.code === 'upload-stop-asked') throw new RunStopped('stop-asked')
    if (!decision.ok) throw new Error(`Refused: ${decision.code} ${JSON.stringify(decision.place)}`)
    for (const event of decision.events) {
      const uploadEvent = event as UploadEvent
      this.#run = applyUploadEvent(this.#run, uploadEvent)
      this.events.push(uploadEvent)
    }
  }
}
