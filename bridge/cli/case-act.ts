import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import type { CaseCard } from '#shared/schema/board.ts'
import { ReasonCode } from '#shared/schema/reason-code.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'
import type { ConnectedBridge } from './connect-bridge.ts'
import { describeStanding } from './describe-standing.ts'
import { findCaseId } from './find-case-id.ts'
import { withBridge } from './with-bridge.ts'

export type Cases = ConnectedBridge['bridge']['cases']
interface OnCase {
  readonly commandId: string
  readonly caseId: string
}
/** The step is the one that the berkas stands in. */
interface OnStep extends OnCase {
  readonly stepId: string
}
type Recorded = Promise<{ readonly seq: number; readonly card: CaseCard }>

interface Act<On, Options> {
  readonly name: string
  readonly description: string
  readonly example: string
  readonly ask: (cases: Cases, on: On, options: Options) => Recorded
}

/** One act on a berkas as a command: finds the berkas, gives the command, says how the berkas stands then. */
export function caseAct<Options extends object>(
  berkas: Command,
  io: CliIo,
  { name, description, example, ask }: Act<OnCase, Options>,
): Command {
  return berkas
    .command(name)
    .description(description)
    .argument('<berkas>', 'nomor agenda, misalnya 0001/2026, atau id')
    .addHelpText('after', `\nContoh:\n  langkah case ${name} 0001/2026 ${example}`.trimEnd())
    .action(async (wanted: string, options: Options) => {
      const recorded = await withBridge(io, async ({ bridge }) => {
        const caseId = await findCaseId(bridge, wanted)
        return ask(bridge.cases, { commandId: randomUUID(), caseId }, options)
      })
      io.out(recorded, () => describeStanding(recorded.card))
    })
}

/** The same for an act on the step that the berkas stands in. */
export function stepAct<Options extends object>(
  berkas: Command,
  io: CliIo,
  act: Act<OnStep, Options>,
): Command {
  return caseAct<Options>(berkas, io, {
    ...act,
    ask: async (cases, on, options) => {
      const { card } = await cases.byId.query({ caseId: on.caseId })
      if (!card.current) {
        throw new CliRefusal(
          `Berkas ${card.number} tidak berada di suatu langkah; lihat "langkah case show".`,
        )
      }
      return act.ask(cases, { ...on, stepId: card.current.id }, options)
    },
  })
}

export function withReason(command: Command): Command {
  return command.requiredOption('--reason <teks>', 'alasan')
}

export function withReasonCode(command: Command): Command {
  const code = new Option('--reason-code <kode>', 'golongan alasan').choices([...ReasonCode.options])
  return withReason(command)
    .addOption(code.makeOptionMandatory())
    .option('--outcome <id>', 'hasil langkah, bila ada beberapa yang cocok')
}
