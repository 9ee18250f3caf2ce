import type { EventStore } from '#bridge/ports/event-store.ts'
import { id } from './life-of-case.ts'

/** Commands on the open cases of an office, one after another: what staff does most, a tick in a checklist. */
export interface OfficeCommands {
  /** Decides, appends and applies one; resolves when it is durable. */
  give(): Promise<void>
}

let given = 0

export async function officeCommands(
  store: EventStore,
  random: () => number,
  among = 2000,
): Promise<OfficeCommands> {
  const open: string[] = []
  let after: string | undefined
  do {
    const page = await store.cases({ status: ['open'], sort: 'opened', limit: 200, ...(after && { after }) })
    for (const { id: caseId, current } of page.cases) if (current !== undefined) open.push(caseId)
    after = page.next
  } while (after && open.length < among)
  const session = Math.floor(random() * 1e6)
  return {
    async give() {
      const commandId = id(String(session % 10), session * 1e5 + given++)
      const caseId = open[Math.floor(random() * open.length)] ?? ''
      await store.transact(commandId, async (tx) => {
        const caseFile = await tx.find('case', caseId)
        const visit = caseFile?.visits.at(-1)
        if (!visit || visit.finishedAt) throw new Error(`case ${caseId} stands in no step`)
        const verdict = visit.kelengkapan.rekapitulasi?.verdict === 'ada' ? 'belum' : 'ada'
        tx.append([
          {
            type: 'case.kelengkapan-judged',
            ...{ at: new Date().toISOString(), actorId: 'akun-01', commandId, caseId },
            ...{ stepId: visit.stepId, itemId: 'rekapitulasi', verdict },
          },
        ])
      })
    },
  }
}

/** Gives `count` commands by so many writers, each waiting for its answer. */
export async function giveMany(commands: OfficeCommands, count: number, writers: number): Promise<void> {
  let left = count
  const write = async (): Promise<void> => {
    while (left-- > 0) await commands.give()
  }
  await Promise.all(Array.from({ length: writers }, write))
}
