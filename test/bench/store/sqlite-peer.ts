import { DatabaseSync } from 'node:sqlite'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { id } from './life-of-case.ts'

/** Records, events and commands in SQLite as one would build it by hand: WAL, synchronous FULL, prepared statements. */
export interface SqlitePeer {
  /** So many commands in one transaction. */
  give(together: number): void
  close(): void
}

export function sqlitePeer(file: string, cases: readonly CaseFile[]): SqlitePeer {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode = wal; pragma synchronous = full;
    create table cases (id text primary key, body text) without rowid;
    create table events (seq integer primary key, caseId text, commandId text unique, body text);
    create index byCase on events (caseId);
  `)
  const insert = database.prepare('insert into cases values (?, ?)')
  database.exec('begin')
  for (const each of cases) insert.run(each.id, JSON.stringify(each))
  database.exec('commit')
  const read = database.prepare('select body from cases where id = ?')
  const known = database.prepare('select seq from events where commandId = ?')
  const write = database.prepare('update cases set body = ? where id = ?')
  const append = database.prepare('insert into events (caseId, commandId, body) values (?, ?, ?)')
  let given = 0
  const one = (): void => {
    const commandId = id('9', given)
    const caseId = cases[given++ % cases.length]?.id ?? ''
    if (known.get(commandId)) throw new Error('given twice')
    const caseFile = JSON.parse(String(read.get(caseId)?.body)) as CaseFile
    const visit = caseFile.visits.at(-1)
    if (!visit) throw new Error(`case ${caseId} stands in no step`)
    const at = new Date().toISOString()
    const verdict = visit.kelengkapan.rekapitulasi?.verdict === 'ada' ? 'belum' : 'ada'
    visit.kelengkapan.rekapitulasi = { verdict, by: 'akun-01', at }
    caseFile.revision += 1
    write.run(JSON.stringify(caseFile), caseId)
    const event = { type: 'case.kelengkapan-judged', at, actorId: 'akun-01', commandId, caseId }
    append.run(
      caseId,
      commandId,
      JSON.stringify({ ...event, stepId: visit.stepId, itemId: 'rekapitulasi', verdict }),
    )
  }
  return {
    give(together) {
      database.exec('begin')
      for (let at = 0; at < together; at++) one()
      database.exec('commit')
    },
    close: () => database.close(),
  }
}
