import {
  BrowserGone,
  NobodySignedIn,
  PortalStops,
  PortalUnavailable,
  RunStopped,
  WrongAccount,
} from '#bridge/ports/upload-failures.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { WaitingFor } from '#shared/schema/waiting-for.ts'
import { checkAccount } from './check-account.ts'
import { checkForms } from './check-forms.ts'
import { RowJournal } from './row-journal.ts'
import { settleRow } from './settle-row.ts'
import { SignInGate } from './sign-in-gate.ts'
import type { RunTools } from './upload-tools.ts'

/** `lost` = another process has the run now; nothing more was written or sent. */
export type UploadEnd = 'finished' | 'paused' | 'cancelled' | 'lost'

/** Rows in doubt or failed are taken up so often in one run, each time after a longer pause. */
const MOST_PASSES = 4
/** So many rows in a row that find the portal unusable: it is down, and the rest of the night is spared. */
const STOP_AFTER = 3

/**
 * Takes a run from wherever it stands to its end. Starting and resuming are the same call: everything it knows
 * is in the log, so it may be killed at any line and called again. The run must be `running` in the log, and leased.
 */
export async function runUpload(tools: RunTools): Promise<UploadEnd> {
  try {
    return await passThrough(tools).catch((error: unknown) => endBy(error, tools))
  } catch (error) {
    if (error instanceof RunStopped && error.reason === 'lease-lost') return 'lost'
    throw error
  }
}

/** Writes down why the run stands still, where the failure is one that stops a run. */
function endBy(error: unknown, tools: RunTools): Promise<UploadEnd> {
  if (error instanceof RunStopped && error.reason === 'stop-asked') return stop(tools)
  if (error instanceof PortalStops) return stop(tools, error.why, error.detail)
  if (error instanceof NobodySignedIn) return stop(tools, 'sign-in')
  if (error instanceof WrongAccount) return stop(tools, error.why)
  if (error instanceof PortalUnavailable) return stop(tools, 'portal-unavailable', error.detail)
  if (error instanceof BrowserGone) return stop(tools, 'browser')
  throw error
}

async function passThrough(tools: RunTools): Promise<UploadEnd> {
  const { log, clock, patience, signal } = tools
  const rows = (await log.rows()).map((row) => new RowJournal(log, row))
  if (rows.some(({ isUnsettled }) => isUnsettled)) await checkAccount(tools)
  const drift = await checkForms(rows, tools)
  if (drift !== undefined) {
    await log.changeStatus({ status: 'cancelled', waitingFor: 'form-changed', detail: drift })
    return 'cancelled'
  }
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const open = rows.filter(({ isUnsettled }) => isUnsettled)
    if (open.length === 0) break
    if (pass > 1) await clock.until(new Date(clock.now().getTime() + patience.nextPassMs), signal)
    if (signal.aborted) return stop(tools)
    if (!(await settleAll(byPerson(open), tools))) return stop(tools, 'portal-unavailable')
    if (signal.aborted) return stop(tools)
  }
  for (const journal of rows) {
    if (journal.state === 'in-doubt') await journal.record({ state: 'needs-person', why: 'never-shown' })
  }
  await log.changeStatus({ status: 'finished' })
  return 'finished'
}

/** The rows of one person follow each other, so that a portal need not show the same page again and again. */
function byPerson(rows: readonly RowJournal[]): RowJournal[] {
  return [...Map.groupBy(rows, ({ row }) => row.data.nip ?? row.id).values()].flat()
}

/** One pass, all tabs taking from the same rows; false if the portal cannot be used at all. */
async function settleAll(open: readonly RowJournal[], tools: RunTools): Promise<boolean> {
  const gate = new SignInGate(tools)
  const failed = new AbortController()
  const signal = AbortSignal.any([tools.signal, failed.signal])
  const rows = open.values()
  let unavailable = 0
  const work = async (portal: UploadPortal) => {
    for (const journal of rows) {
      if (signal.aborted || unavailable >= STOP_AFTER) return
      const outcome = await settleRow(journal, { ...tools, portal, gate, signal })
      unavailable = outcome === 'unavailable' ? unavailable + 1 : 0
    }
  }
  const tabs = tools.portals.map((portal) =>
    work(portal).catch((error: unknown) => {
      // What ends one tab ends them all, each at its next row: only then is the end written down.
      failed.abort()
      throw error
    }),
  )
  const ends = await Promise.allSettled(tabs)
  const failure = ends.find((end) => end.status === 'rejected')
  if (failure) throw failure.reason
  return unavailable < STOP_AFTER
}

async function stop({ log }: RunTools, waitingFor?: WaitingFor, detail?: string): Promise<UploadEnd> {
  const reason = { ...(waitingFor && { waitingFor }), ...(detail !== undefined && { detail }) }
  await log.changeStatus({ status: 'paused', ...reason })
  return 'paused'
}
