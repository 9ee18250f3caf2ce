import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { isRunning } from '#shared/domain/rules/is-running.ts'
import { decideMigrateCase, mappingFault } from '#shared/domain/rules/migrate-case.ts'
import { chooseEdition } from '#shared/domain/sops/choose-edition.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { MigrateCases, MigrationResult } from '#shared/schema/rule-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { id as sentences } from '#shared/text/id.ts'
import { findCase } from '../decide-on-case.ts'
import { derivedCommandId } from '../derived-command-id.ts'
import { keepRecusedOut } from '../organisation/keep-recused-out.ts'
import { recordDecision } from '../record-decision.ts'
import { readEditions, todayOf } from '../sops/read-editions.ts'

/**
 * Moves the running berkas of one SOP version to another, each in a transaction of its own: one that cannot be moved
 * stays where it is and says why, the others go on. A repeat of the command moves nothing twice.
 */
export async function migrateCases(
  ports: Ports,
  actor: Actor,
  command: MigrateCases,
): Promise<MigrationResult[]> {
  const from = versionOf(ports, command.from)
  const to = await editionInForceOf(ports, command.to)
  const fault = mappingFault({ from, to }, command.steps)
  if (fault) throw new DomainError(fault.code, fault.place)
  const chosen = await chooseCases(ports, actor, command)
  if (!command.dryRun) await ports.catalogue.keepSop(to)
  const results: MigrationResult[] = []
  for (const caseFile of chosen) {
    const one = { from, to, command, caseFile }
    results.push(await (command.dryRun ? tryOne(ports, actor, one) : moveOne(ports, actor, one)))
  }
  return results
}

interface One {
  readonly from: Sop
  readonly to: Sop
  readonly command: MigrateCases
  readonly caseFile: CaseFile
}

async function tryOne(
  ports: Ports,
  actor: Actor,
  { from, to, command, caseFile }: One,
): Promise<MigrationResult> {
  const attempt = { command, actor, now: ports.clock.now() }
  const keeping = { ...attempt, tx: ports.store, about: { kind: 'case' as const, id: caseFile.id } }
  const decision = await keepRecusedOut(ports, keeping, decideMigrateCase({ from, to }, caseFile, attempt))
  if (!decision.ok) return refused(caseFile, new DomainError(decision.code, decision.place))
  return moved(caseFile, { from, to, events: decision.events })
}

async function moveOne(
  ports: Ports,
  actor: Actor,
  { from, to, command, caseFile }: One,
): Promise<MigrationResult> {
  const { id } = caseFile
  const part = { ...command, commandId: derivedCommandId(command.commandId, id) }
  try {
    await recordDecision(ports, {
      actor,
      command: part,
      about: { kind: 'case', id },
      decide: async (tx, attempt) => {
        const list = await tx.find('participants', id)
        return decideMigrateCase({ from, to, list }, await findCase(tx, actor, id), attempt)
      },
    })
  } catch (error) {
    if (error instanceof DomainError) return refused(caseFile, error)
    throw error
  }
  const all = await ports.store.eventsOf('case', id)
  const events = all.filter(({ commandId }) => commandId === part.commandId)
  return moved(caseFile, { from, to, events })
}

async function chooseCases(ports: Ports, actor: Actor, { from, caseIds }: MigrateCases): Promise<CaseFile[]> {
  if (caseIds) return Promise.all([...new Set(caseIds)].map((id) => findCase(ports.store, actor, id)))
  const chosen: CaseFile[] = []
  for await (const some of ports.store.eachCase()) {
    chosen.push(
      ...some.filter(
        (each) =>
          each.sop.id === from.id &&
          each.sop.version === from.version &&
          isRunning(each) &&
          maySee(actor, 'case', each),
      ),
    )
  }
  return chosen
}

/** Only a version in force takes in berkas. */
async function editionInForceOf(ports: Ports, { id, version }: MigrateCases['to']): Promise<Sop> {
  const editions = await readEditions(ports, ports.store)
  const calendarId = editions.find(({ sop }) => sop.id === id)?.sop.calendar.id ?? ''
  const chosen = chooseEdition(editions, { sopId: id, version, today: todayOf(ports, calendarId) })
  if (!chosen.ok) throw new DomainError(chosen.code, chosen.place)
  return chosen.edition.sop
}

function versionOf({ catalogue }: Ports, { id, version }: MigrateCases['from']): Sop {
  const sop = catalogue.sop(id, version)
  if (!sop) throw new DomainError('sop-not-found', { sop: `${id} v${version}` })
  return sop
}

function moved(
  { id, number, current = '' }: CaseFile,
  { from, to, events }: { from: Sop; to: Sop; events: readonly NewEvent[] },
): MigrationResult {
  const step = stepById(from, current)?.kegiatan
  const migrated = events.find((event) => event.type === 'case.migrated')
  const { to: target = '', left } = migrated ?? {}
  const stands = stepById(to, target)?.kegiatan ?? target
  return { caseId: id, number, ...(step && { step }), to: stands, ...(left && { left }) }
}

function refused({ id, number }: CaseFile, { code, place }: DomainError): MigrationResult {
  return { caseId: id, number, refusal: { code, message: fillSentence(sentences[code], place) } }
}
