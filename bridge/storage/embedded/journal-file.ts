import { close, constants, fchmod, fdatasync, fdatasyncSync, ftruncate, open, writeSync } from 'node:fs'
import { open as openHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { syncFolder } from '#bridge/disk/sync-folder.ts'

/** What the journal asks of the disk. Tests put a failing disk in its place. */
export interface JournalFile {
  /** Hands the bytes to the operating system; throws what the disk says, perhaps after a part of them. */
  write(bytes: Buffer, position: number): void
  /** Resolves when all that was written, or cut off, is on the disk. */
  sync(): Promise<void>
  /** The same on the spot: everybody waits. */
  syncNow?(): void
  /** Makes room with zeros, certain when it resolves: a sync of what is written there later costs less. */
  makeRoom?(position: number, length: number): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

const openDescriptor = promisify(open)
const closeDescriptor = promisify(close)
const changeMode = promisify(fchmod)
const truncateTo = promisify(ftruncate)
const syncData = promisify(fdatasync)

/** Opens the journal, or makes an empty one; for its owner alone (0600). */
export async function openJournalFile(file: string): Promise<JournalFile> {
  const descriptor = await openDescriptor(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  await changeMode(descriptor, 0o600)
  await syncFolder(dirname(file))
  return {
    // Not asynchronous: the page cache takes it in microseconds, a turn through the thread pool costs more.
    write(bytes, position) {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(descriptor, bytes, done, bytes.length - done, position + done)
      }
    },
    sync: () => syncData(descriptor),
    syncNow: () => fdatasyncSync(descriptor),
    // Through a handle of its own: what the disk says to this sync it must say again to those of the journal.
    async makeRoom(position, length) {
      await using handle = await openHandle(file, 'r+')
      const zeros = Buffer.alloc(length)
      for (let done = 0; done < length; ) {
        const { bytesWritten } = await handle.write(zeros, done, length - done, position + done)
        done += bytesWritten
      }
      await handle.datasync()
    },
    truncate: (length) => truncateTo(descriptor, length),
    close: () => closeDescriptor(descriptor),
  }
}
