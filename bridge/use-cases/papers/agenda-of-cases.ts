import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import type { AgendaEntry } from '#shared/papers/buku-agenda.ts'
import { onOneLine, type PaperSources } from '#shared/papers/paper-sources.ts'
import { statusWords } from '#shared/papers/status-words.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { cardOfCase } from '../card-of-case.ts'
import { eachEntry } from '../each-entry.ts'
import { type NameBook, readNameBook } from '../read-name-book.ts'
import { readJabatan } from './read-jabatan.ts'

interface Period {
  readonly openedFrom: string
  readonly openedTo: string
  /** It stops once there are more. */
  readonly most: number
}

/** The berkas that were opened within a period, as far as this person may see them. */
export async function agendaOfCases(
  ports: Ports,
  actor: Actor,
  { most, ...period }: Period,
): Promise<AgendaEntry[]> {
  const names = await readNameBook(ports.store)
  const jabatanAt = await readJabatan(ports.store)
  const entries: AgendaEntry[] = []
  for await (const page of eachEntry(ports.store, { ...period, sort: 'number', order: 'asc' })) {
    const found = await Promise.all(page.map(({ id }) => ports.store.find('case', id)))
    for (const caseFile of found) {
      if (caseFile && maySee(actor, 'case', caseFile))
        entries.push(await entryOf(ports, caseFile, { names, jabatanAt }))
    }
    if (entries.length > most) break
  }
  return entries
}

interface Office {
  readonly names: NameBook
  readonly jabatanAt: PaperSources['jabatanAt']
}

async function entryOf(ports: Ports, caseFile: CaseFile, { names, jabatanAt }: Office): Promise<AgendaEntry> {
  const { number, sop, applicant, holder, current, status, openedAt } = await cardOfCase(ports, caseFile, {
    names,
  })
  // One that is over lies with whoever had it then, as he was then.
  const heldAt = caseFile.closed?.at ?? caseFile.ended?.at ?? ports.clock.now().toISOString()
  return {
    number,
    receivedAt: openedAt,
    from: applicant.name ?? '—',
    nip: applicant.nip ?? '',
    subject: sop.title,
    passedTo: holder
      ? `${holder.name}, ${onOneLine(jabatanAt(holder.accountId, heldAt) ?? holder.jabatan)}`
      : (current?.pelaksana.join(' / ') ?? ''),
    state: statusWords[status],
  }
}
