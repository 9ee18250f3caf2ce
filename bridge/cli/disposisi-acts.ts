import { randomUUID } from 'node:crypto'
import { namedReceivers } from '#shared/domain/disposisi/receiver-options.ts'
import type { DisposisiCard, Security, Urgency } from '#shared/schema/disposisi.ts'
import type { DisposisiContent, HostRef } from '#shared/schema/disposisi-command.ts'
import { askAsPerson } from './ask-as-person.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describeBranches } from './describe-branches.ts'
import { describeLetter } from './describe-letter.ts'
import { describeStanding } from './describe-standing.ts'
import { findCaseId } from './find-case-id.ts'
import { findLetterId } from './find-letter-id.ts'
import { withBridge } from './with-bridge.ts'

type Bridge = ConnectedBridge['bridge']
type Recorded = Awaited<ReturnType<Bridge['disposisi']['read']['mutate']>>

interface OnRecordOptions {
  readonly letter?: string
  readonly case?: string
  /** Of the person who acts; without it the computer's administrator does. */
  readonly code?: string
}

export interface GiveOptions extends OnRecordOptions {
  readonly to: readonly string[]
  readonly instruction: readonly string[]
  readonly coordinator?: string
  readonly note?: string
  readonly due?: string
  readonly urgency?: Urgency
  readonly security?: Security
  readonly by?: string
  readonly on?: string
}

export interface OnBranchOptions extends OnRecordOptions {
  readonly branch?: string
}

export interface SettleOptions extends OnBranchOptions {
  readonly report: string
}

export async function giveDisposisi(io: CliIo, options: GiveOptions): Promise<void> {
  const content = contentOf(options)
  await act(io, options, async (bridge, { kind, id }) => {
    const command = { commandId: randomUUID(), ...content }
    if (kind === 'letter')
      return { kind, ...(await bridge.letters.dispose.mutate({ ...command, letterId: id })) }
    const { card } = await bridge.cases.byId.query({ caseId: id })
    if (!card.current)
      throw new CliRefusal(`Berkas ${card.number} tidak berada di suatu langkah; lihat "langkah case show".`)
    const step = { caseId: id, stepId: card.current.id }
    return { kind, ...(await bridge.cases.issueDisposisi.mutate({ ...command, ...step })) }
  })
}

export async function readDisposisi(io: CliIo, options: OnBranchOptions): Promise<void> {
  await act(io, options, async (bridge, on) => {
    const disposisiId = await ownBranch(bridge, on, { states: ['unread'], said: options.branch })
    return bridge.disposisi.read.mutate({ commandId: randomUUID(), on, disposisiId })
  })
}

export async function settleDisposisi(io: CliIo, options: SettleOptions): Promise<void> {
  const { branch: said, report } = options
  await act(io, options, async (bridge, on) => {
    const disposisiId = await ownBranch(bridge, on, { states: ['unread', 'read', 'passed-on'], said })
    return bridge.disposisi.settle.mutate({ commandId: randomUUID(), on, disposisiId, report })
  })
}

/** Runs one act on the letter or berkas that is named, as whom the code says, and tells how its disposisi stand then. */
async function act(
  io: CliIo,
  { letter, case: berkas, code }: OnRecordOptions,
  ask: (bridge: Bridge, on: HostRef) => Promise<Recorded>,
): Promise<void> {
  if ((letter === undefined) === (berkas === undefined))
    throw new CliWrongUse('Sebut salah satu: --letter <surat> atau --case <berkas>.')
  const onHost = async (bridge: Bridge) => {
    const on: HostRef =
      letter === undefined
        ? { kind: 'case', id: await findCaseId(bridge, berkas ?? '') }
        : { kind: 'letter', id: await findLetterId(bridge, letter) }
    return ask(bridge, on)
  }
  const recorded =
    code === undefined
      ? await withBridge(io, ({ bridge }) => onHost(bridge))
      : await askAsPerson(io, code, onHost)
  io.out(recorded, () =>
    recorded.kind === 'letter'
      ? describeLetter(recorded.card)
      : [describeStanding(recorded.card), ...describeBranches(recorded.card.disposisi)].join('\n'),
  )
}

function contentOf(options: GiveOptions): DisposisiContent {
  const { instruction, coordinator, note, due, urgency, security, by, on } = options
  if ((by === undefined) !== (on === undefined))
    throw new CliWrongUse('Lembar bertanda tangan memerlukan keduanya: --by <akun> dan --on <tanggal>.')
  return {
    ...namedReceivers(options.to),
    ...(coordinator !== undefined && { coordinator }),
    instructions: [...instruction],
    ...(note !== undefined && { note }),
    ...(due !== undefined && { dueOn: due }),
    urgency: urgency ?? 'biasa',
    security: security ?? 'biasa',
    ...(by !== undefined && on !== undefined && { sheet: { by, onSheet: on } }),
  }
}

interface Wanted {
  readonly states: readonly DisposisiCard['state'][]
  readonly said: string | undefined
}

/** The one branch that waits for whoever asks; of several none is chosen for him. */
async function ownBranch(bridge: Bridge, { kind, id }: HostRef, { states, said }: Wanted): Promise<string> {
  if (said !== undefined) return said
  const me = await bridge.session.me.query()
  const { card } =
    kind === 'letter'
      ? await bridge.letters.byId.query({ letterId: id })
      : await bridge.cases.byId.query({ caseId: id })
  const mine = card.disposisi.filter(({ to, state }) => to === me.id && states.includes(state))
  const [only] = mine
  if (only && mine.length === 1) return only.id
  throw new CliRefusal(
    only
      ? `Ada ${mine.length} disposisi untuk ${me.name} di sini; sebut salah satu dengan --branch: ${mine.map((each) => `${each.id} (dari ${each.fromName})`).join(', ')}.`
      : `Tidak ada disposisi yang menunggu ${me.name} di sini; lihat "langkah disposisi open", atau bertindak sebagai penerimanya dengan --code.`,
  )
}
