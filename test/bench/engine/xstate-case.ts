import { targetOf } from '#shared/domain/step-flow.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { uuid } from '../../factories.ts'
import { loadPeer } from '../peers/load-peer.ts'
import type { CaseWalk, KeptCase } from './case-acts.ts'

/** What a berkas holds beside the state it is in: as much as ours does. */
type Context = Pick<
  CaseFile,
  | 'id'
  | 'number'
  | 'sop'
  | 'calendar'
  | 'applicant'
  | 'openedAt'
  | 'openedBy'
  | 'visits'
  | 'clock'
  | 'signings'
  | 'disposisi'
  | 'revision'
>

interface CaseEvent {
  readonly type: 'FINISH' | 'JUDGE'
  readonly commandId: string
  readonly actor: Actor
  readonly at: string
  readonly stepId: string
  readonly outcomeId?: string
  readonly itemId?: string
}

interface Given {
  readonly context: Context
  readonly event: CaseEvent
}

interface Running {
  start(): Running
  send(event: CaseEvent): void
  getPersistedSnapshot(): unknown
  getSnapshot(): { readonly status: string }
}

interface Xstate {
  createMachine(config: unknown): unknown
  createActor(machine: unknown): Running
  assign(update: (given: Given) => Partial<Context>): unknown
}

/**
 * The same eight steps as a statechart with its own guards and updates: one actor a berkas, its persisted snapshot made
 * into text after each act, for it is made again from nothing else. Undefined where xstate is not installed.
 */
export async function xstateWalk(
  { sop, opened, acts }: CaseWalk,
  say: (line: string) => void,
): Promise<(() => KeptCase) | undefined> {
  const xstate = await loadPeer<Xstate>('xstate', say)
  if (!xstate) return undefined
  const machine = machineOf(xstate, sop, opened)
  return () => {
    const events: string[] = []
    const actor = xstate.createActor(machine).start()
    let state = JSON.stringify(actor.getPersistedSnapshot())
    for (const [at, act] of acts.entries()) {
      const type = act.itemId === undefined ? 'FINISH' : 'JUDGE'
      const event: CaseEvent = { type, commandId: uuid(at), at: new Date().toISOString(), ...act }
      actor.send(event)
      events.push(JSON.stringify({ ...event, actor: event.actor.id }))
      state = JSON.stringify(actor.getPersistedSnapshot())
    }
    if (actor.getSnapshot().status !== 'done') throw new Error('the statechart did not come to its end')
    return { state, events }
  }
}

function machineOf({ createMachine, assign }: Xstate, sop: Sop, opened: Context): unknown {
  const judge = assign(({ context, event: { itemId = '', actor, at } }) => ({
    visits: context.visits.map((visit, index) =>
      index === context.visits.length - 1
        ? {
            ...visit,
            kelengkapan: { ...visit.kelengkapan, [itemId]: { verdict: 'ada' as const, by: actor.id, at } },
          }
        : visit,
    ),
    revision: context.revision + 1,
  }))
  const leaveFor = (step: SopStep, target: string) =>
    assign(({ context, event: { actor, at, outcomeId } }) => {
      const last = context.visits.at(-1)
      const left = last && { ...last, finishedAt: at, finishedBy: actor.id, ...(outcomeId && { outcomeId }) }
      const clock = sop.steps.find(({ id }) => id === target)?.clock ?? 'office'
      const running = context.clock.at(-1)
      const kind = step.kind
      const isSigning = kind === 'paraf' || kind === 'ttd' || kind === 'approval'
      return {
        visits: [
          ...context.visits.slice(0, -1),
          ...(left ? [left] : []),
          ...(target === 'end' ? [] : [{ stepId: target, startedAt: at, kelengkapan: {} }]),
        ],
        clock:
          running?.owner === clock && target !== 'end'
            ? context.clock
            : [
                ...context.clock.slice(0, -1),
                ...(running ? [{ ...running, to: at }] : []),
                ...(target === 'end' ? [] : [{ owner: clock, from: at }]),
              ],
        ...(isSigning && { signings: [...context.signings, { kind, stepId: step.id, by: actor.id, at }] }),
        revision: context.revision + 1,
      }
    })
  const state = (step: SopStep) => {
    const doers = (step.pelaksana ?? []).map((id) => `${sop.id}/${id}`)
    const mayDo = ({ event: { actor } }: Given) =>
      doers.length === 0 ||
      actor.roles.includes('petugas') ||
      doers.some((doer) => actor.fulfils.includes(doer))
    const documents = step.mutuBaku.kelengkapan.filter(({ kind }) => kind === 'dokumen')
    const isComplete = ({ context }: Given) =>
      documents.every(({ id }) => context.visits.at(-1)?.kelengkapan[id]?.verdict === 'ada')
    const ways = step.outcomes ?? [undefined]
    return {
      on: {
        JUDGE: { guard: mayDo, actions: judge },
        FINISH: ways.map((outcome) => {
          const target = targetOf(sop, step, outcome)
          return {
            target,
            guard: (given: Given) =>
              mayDo(given) && (!outcome || given.event.outcomeId === outcome.id) && isComplete(given),
            actions: leaveFor(step, target),
          }
        }),
      },
    }
  }
  return createMachine({
    id: sop.id,
    initial: sop.steps[0]?.id,
    context: () => ({ ...opened }),
    states: {
      ...Object.fromEntries(sop.steps.map((step) => [step.id, state(step)])),
      end: { type: 'final' },
    },
  })
}
