import { randomUUID } from 'node:crypto'
import { BrowserGone, PortalStops } from '#bridge/ports/upload-failures.ts'
import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import { reasonText } from '#shared/papers/reason-text.ts'
import type { UploadCard } from '#shared/schema/board.ts'
import type { EndRehearsal, RehearsalStop } from '#shared/schema/rehearsal.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { systemClock } from '../schedule/system-clock.ts'
import { createEvidence } from '../uploads/evidence.ts'
import { type BrowserChoice, BrowserNotOpened, openBrowser } from '../uploads/open-browser.ts'
import { type RehearsedRow, rehearseRows } from '../uploads/rehearse-rows.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import { askBridge, type ConnectedBridge } from './connect-bridge.ts'
import { closeAll, knownFlow } from './drive-upload.ts'
import { mayUsePortal } from './may-use-portal.ts'
import { readUpload } from './read-upload.ts'
import { showDesktopNotice } from './show-desktop-notice.ts'
import { NEEDS_ASSIGNMENT } from './upload-state.ts'

const SIGN_IN = 'Masuk ke portal di peramban untuk uji isi; kata sandi dan OTP Anda isi sendiri.'

/** So long a worker waits for people before it gives a rehearsal back: shorter than the office believes that it is at it. */
const PATIENCE_MS = 25 * 60_000

/** The desk that rehearses, with its browser. */
export interface RehearsalDesk {
  readonly io: CliIo
  readonly connected: ConnectedBridge
  readonly choice: BrowserChoice
  readonly signal: AbortSignal
}

/** What stands in the way of the whole rehearsal; the message is the person's sentence. */
class RehearsalBarred extends CliRefusal {
  readonly why: RehearsalStop

  constructor(why: RehearsalStop, sentence: string) {
    super(sentence)
    this.why = why
  }
}

/** Fills the form for each of the rows, takes a picture of it, and sends nothing. */
export async function rehearseUpload(
  { io, connected, choice, signal }: RehearsalDesk,
  { run, rows }: Pick<WholeUpload, 'run' | 'rows'>,
): Promise<RehearsedRow[]> {
  const flow = knownFlow(run.flow)
  const browser = await openBrowser(choice).catch((error: unknown) => {
    throw error instanceof BrowserNotOpened ? new RehearsalBarred('browser', error.message) : error
  })
  if (!(await mayUsePortal(io, browser, flow))) {
    await browser.close()
    throw new RehearsalBarred('assignment', `Portal ini yang sebenarnya; ${NEEDS_ASSIGNMENT}.`)
  }
  const portal = flow.openPortal(browser, { readKept: (hash) => connected.readKept(run.id, hash) })
  try {
    const evidence = createEvidence(io.dataDir, `${run.id}/latihan`)
    const onSignIn = () => {
      showDesktopNotice({ title: 'Langkah menunggu Anda', text: SIGN_IN })
      io.note(SIGN_IN)
    }
    return await rehearseRows(rows, { portal, evidence, clock: systemClock, signal, onSignIn, say: io.note })
  } catch (error) {
    if (error instanceof PortalStops) throw new RehearsalBarred(error.why, `${panelId[`stop.${error.why}`]}.`)
    if (error instanceof BrowserGone) throw new RehearsalBarred('browser', `${panelId['stop.browser']}.`)
    throw error
  } finally {
    await closeAll(browser, [portal])
  }
}

/** Takes a rehearsal that was asked for in the panel, and tells the panel what became of it. */
export async function rehearseAsked(
  desk: RehearsalDesk,
  { id: runId }: Pick<UploadCard, 'id'>,
): Promise<void> {
  const { bridge } = desk.connected
  await askBridge(bridge.uploads.takeRehearsal.mutate({ commandId: randomUUID(), runId }))
  const ended = await outcomeOf(desk, runId)
  await askBridge(bridge.uploads.endRehearsal.mutate({ commandId: randomUUID(), runId, ...ended }))
}

async function outcomeOf(desk: RehearsalDesk, runId: string): Promise<Pick<EndRehearsal, 'rows' | 'why'>> {
  const { run, rows } = await readUpload(desk.connected.bridge, runId)
  const asked = rows.filter(({ id }) => run.rehearsal?.rowIds.includes(id))
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const signal = AbortSignal.any([desk.signal, patience])
  try {
    const rehearsed = await rehearseUpload({ ...desk, signal }, { run, rows: asked })
    const why = desk.signal.aborted ? 'stopped' : patience.aborted ? 'sign-in' : undefined
    return { rows: rehearsed.map(told), ...(why && { why }) }
  } catch (error) {
    if (!(error instanceof RehearsalBarred)) throw error
    desk.io.note(error.message)
    return { rows: [], why: error.why }
  }
}

/** The panel says of a row that could not be filled what the terminal says. */
function told({ line: _line, ...row }: RehearsedRow): EndRehearsal['rows'][number] {
  return row.ok ? row : { ...row, detail: reasonText(row.why, row.detail).slice(0, 2000) }
}
