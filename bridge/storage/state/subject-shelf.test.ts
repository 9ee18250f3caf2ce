import { expect, test, vi } from 'vitest'
import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import type { SealedSubject } from '#bridge/storage/embedded/sealed-subject.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { EventIndex, IndexedLine } from './event-index.ts'
import type { EventLog } from './event-log.ts'
import { SubjectShelf } from './subject-shelf.ts'

const people = 10_000
const line: IndexedLine = { seq: 1, part: 1, offset: 0, length: 1 }
const idOf = (at: number) => `person:${at}`
const sealedAs = (at: number): SealedSubject => ({
  ...{ id: idOf(at), personId: idOf(at), kind: 'person' },
  ...{ key: at, sealed: `Pegawai Contoh ${at}` },
})

test('the line of a long letter is taken apart once, though more people are in it than are kept unsealed', () => {
  const subjects = Array.from({ length: people }, (_, at) => sealedAs(at))
  const read = vi.fn(() => ({ subjects: [sealedAs(7), ...subjects] }))
  const unseal = ({ id, personId, sealed }: SealedSubject): Subject => ({
    ...{ id, personId, kind: 'person' },
    data: { name: sealed },
  })
  const shelf = new SubjectShelf({
    index: { lineOfSubject: () => line } as Partial<EventIndex> as EventIndex,
    log: { line: read } as unknown as EventLog,
    vault: { unseal } as Partial<PersonVault> as PersonVault,
  })
  for (const _round of [1, 2])
    expect(subjects.every(({ id, sealed }) => shelf.find(id)?.data.name === sealed)).toBe(true)
  expect(read).toHaveBeenCalledTimes(1)
})
