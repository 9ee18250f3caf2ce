import cliProgress from 'cli-progress'
import type { AccountNote, StatusChange } from '#bridge/ports/upload-log.ts'
import { isUnsettled } from '#shared/domain/start-upload.ts'
import type { RowState } from '#shared/schema/upload-run.ts'
import { systemClock } from '../schedule/system-clock.ts'
import type { PersonCaller } from '../uploads/person-caller.ts'
import type { CliIo } from './cli-io.ts'
import { momentHere } from './moment-here.ts'
import { showDesktopNotice } from './show-desktop-notice.ts'

/** What a person at the terminal sees of a run: a bar on a terminal, lines in a file, nothing with `--json`. */
export interface UploadProgress extends PersonCaller, Disposable {
  waitUntil(at: Date, signal: AbortSignal): Promise<void>
  begin(rows: readonly { readonly id: string; readonly state: RowState }[]): void
  rowChanged(rowId: string, state: RowState): void
  statusChanged(change: StatusChange): void
  accountSeen(note: AccountNote): void
}

const COUNTDOWN_MS = 1_000
const SIGN_IN = 'Masuk ke portal di peramban; kata sandi dan OTP Anda isi sendiri'
const BELL = '\u0007'

export function createUploadProgress(io: CliIo): UploadProgress {
  const isTerminal = process.stderr.isTTY === true && !io.json
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} baris · {note}',
    stream: process.stderr,
    hideCursor: true,
    barsize: 30,
  })
  const settled = new Set<string>()
  let isShown = false
  let calling: ReturnType<typeof setInterval> | undefined
  const note = (text: string) => {
    if (isShown) bar.update(settled.size, { note: text })
    else if (!io.json) io.note(text)
  }

  return {
    async waitUntil(at, signal) {
      if (!isTerminal) {
        note(`Menunggu jadwal ${momentHere(at.toISOString())} …`)
        await systemClock.until(at, signal)
        return
      }
      while (!signal.aborted && systemClock.now() < at) {
        const left = at.getTime() - systemClock.now().getTime()
        process.stderr.write(`\rMulai dalam ${countdown(left)}  `)
        await systemClock.until(
          new Date(Math.min(at.getTime(), systemClock.now().getTime() + COUNTDOWN_MS)),
          signal,
        )
      }
      process.stderr.write('\n')
    },
    begin(rows) {
      for (const { id, state } of rows) if (!isUnsettled(state)) settled.add(id)
      if (!isTerminal) return
      bar.start(rows.length, settled.size, { note: 'membuka portal' })
      isShown = true
    },
    rowChanged(rowId, state) {
      if (isUnsettled(state)) settled.delete(rowId)
      else settled.add(rowId)
      if (isShown) bar.update(settled.size, { note: `baris ${rowId.slice(1)}: ${state}` })
    },
    statusChanged({ status }) {
      if (status === 'running') note('berjalan')
    },
    call(until) {
      showDesktopNotice({ title: 'Langkah menunggu Anda', text: `${SIGN_IN}.` })
      const left = () => countdown(until.getTime() - systemClock.now().getTime())
      if (!isTerminal) {
        note(`${SIGN_IN}; ditunggu ${left()} …`)
        return
      }
      process.stderr.write(BELL)
      note(`${SIGN_IN} (${left()})`)
      calling = setInterval(() => note(`${SIGN_IN} (${left()})`), COUNTDOWN_MS)
    },
    // A line of its own, which the bar does not write over.
    say: (sentence) => io.note(isTerminal ? `\n${sentence}` : sentence),
    release() {
      clearInterval(calling)
    },
    accountSeen({ match, account }) {
      if (match === 'other') note(`Akun di portal: ${account?.name ?? '-'}, bukan operator yang ditugaskan.`)
    },
    [Symbol.dispose]() {
      clearInterval(calling)
      if (isShown) bar.stop()
    },
  }
}

/** `1:05:09` until the slot. */
function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
