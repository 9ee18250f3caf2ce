import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { Attempt } from '#shared/domain/attempt.ts'
import { type Decision, type Refusal, refuse } from '#shared/domain/decision.ts'
import { barRecused } from '#shared/domain/organisation/bar-recused.ts'
import { jabatanOfOthers } from '#shared/domain/organisation/jabatan-of-others.ts'
import { refuseRecused } from '#shared/domain/refuse-recused.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { type RecordKey, recordOf } from '#shared/schema/records.ts'
import { sopOf } from '../card-of-case.ts'
import { actorNow } from './actor-now.ts'

interface Deciding extends Pick<Attempt<unknown>, 'actor' | 'now'> {
  readonly tx: RecordReader
  readonly about: RecordKey
}

/**
 * A decision as it stands once those are kept out who keep out of the berkas it changes; every command passes here. The
 * refusal names who can act instead.
 */
export async function keepRecusedOut(
  ports: Ports,
  deciding: Deciding,
  decision: Decision,
): Promise<Decision> {
  const { tx, actor, about } = deciding
  if (!decision.ok) {
    const caseFile = about.kind === 'case' ? await tx.find('case', about.id) : undefined
    return caseFile && isRecusal(decision)
      ? tellOthers(ports, deciding, { caseFile, refusal: decision })
      : decision
  }
  for (const id of new Set(decision.events.map(recordOf).flatMap(caseIdOf))) {
    const caseFile = await tx.find('case', id)
    const events = decision.events.filter((event) => caseIdOf(recordOf(event)).includes(id))
    const refusal = caseFile && barRecused(actor, caseFile, events)
    if (refusal) return tellOthers(ports, deciding, { caseFile, refusal })
  }
  return decision
}

/** The rows of a berkas go by its id. */
function caseIdOf({ kind, id }: RecordKey): string[] {
  return kind === 'case' || kind === 'participants' ? [id] : []
}

function isRecusal({ code }: Refusal): boolean {
  return code === 'person-recused' || code === 'participants-own'
}

async function tellOthers(
  ports: Ports,
  { tx, actor, now }: Deciding,
  { caseFile, refusal }: { readonly caseFile: CaseFile; readonly refusal: Refusal },
): Promise<Refusal> {
  const { number } = caseFile
  // Told of the one who wrote on a sheet: he who records it from there is somebody else.
  if (isRecusal(refusal) && !refuseRecused(actor, caseFile)) return refuse('doer-keeps-out', { number })
  const accounts = (await tx.all('account')).filter(({ disabledAt }) => !disabledAt)
  const actors = await Promise.all(accounts.map((each) => actorNow(tx, each, now)))
  const others = jabatanOfOthers({ sop: sopOf(ports, caseFile), caseFile }, actors)
  if (others.length === 0) return refuse('recused-nobody-else', { number })
  return { ...refusal, place: { ...refusal.place, who: others.map(onOneLine).join(' / ') } }
}

/** "a.n. Kepala Badan" has the signer's own jabatan on the line below. */
function onOneLine(jabatan: string): string {
  return jabatan.replaceAll('\n', ' ')
}
