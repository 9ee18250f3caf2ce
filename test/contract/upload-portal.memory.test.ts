import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { Checkpoints } from './checkpoints.ts'
import { MemoryClock } from './memory-clock.ts'
import { createMemoryPortal, MemoryPortalServer, type MemoryTraps } from './memory-portal.ts'
import { describeUploadPortal, type PortalBench } from './upload-portal.contract.ts'

/** The portal that the kill suite files into must keep the same promises as the real ones. */
describeUploadPortal('The portal in memory', async (): Promise<PortalBench> => {
  const clock = new MemoryClock(new Date('2026-11-23T12:00:00Z'), new Checkpoints())
  const traps: Required<Pick<MemoryTraps, 'lyingOnce' | 'failAfterCommitOnce' | 'refuse' | 'unknownOption'>> =
    {
      lyingOnce: [],
      failAfterCommitOnce: [],
      refuse: [],
      unknownOption: [],
    }
  const listOf = {
    refused: traps.refuse,
    'lied-to': traps.lyingOnce,
    'failed-after-commit': traps.failAfterCommitOnce,
  }
  const server = new MemoryPortalServer(clock, traps)
  const nomorOf = (row: PortalRow) => row.data.nomor ?? ''
  let rows = 0
  return {
    portal: createMemoryPortal(server),
    aField: 'Nomor Sertifikat',
    shownKey: nomorOf,
    newRow() {
      rows += 1
      return { id: `r${rows}`, line: rows, data: { nip: '198703152010012005', nomor: `M/${rows}` } }
    },
    withUnknownOption(row) {
      traps.unknownOption.push(nomorOf(row))
      return row
    },
    heldTimes: async (row) => server.records.filter(({ number }) => number === nomorOf(row)).length,
    trap: (row, luck) => void listOf[luck].push(nomorOf(row)),
    account: { name: 'Rina Wulandari', nip: '198703152010012005' },
    endSession: () => server.signOut(),
    signIn: async () => server.signIn(),
    reset: async () => server.signIn(),
    close: async () => {},
  }
})
