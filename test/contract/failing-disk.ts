import { type JournalFile, openJournalFile } from '#bridge/storage/embedded/journal-file.ts'

type Fault = { code: string; afterBytes?: number }

/** A real journal file whose disk fails when told, and which keeps count of what was asked of it. */
export class FailingDisk {
  /** `write N` and `sync`, in order, N being the bytes in the file afterwards. */
  readonly calls: string[] = []
  onWrite: Fault | undefined
  onSync: Fault | undefined
  onTruncate: Fault | undefined
  /** Syncs wait here until released. */
  #gate: Promise<void> = Promise.resolve()

  /** Holds every sync back; the returned function lets them go. */
  holdSyncs(): () => void {
    const gate = Promise.withResolvers<void>()
    this.#gate = gate.promise
    return gate.resolve
  }

  readonly openFile = async (path: string): Promise<JournalFile> => {
    const file = await openJournalFile(path)
    return {
      write: (bytes, position) => {
        if (this.onWrite) {
          file.write(bytes.subarray(0, this.onWrite.afterBytes ?? 0), position)
          throw fault('write', this.onWrite)
        }
        file.write(bytes, position)
        this.calls.push(`write ${position + bytes.length}`)
      },
      sync: async () => {
        await this.#gate
        if (this.onSync) throw fault('fdatasync', this.onSync)
        await file.sync()
        this.calls.push('sync')
      },
      truncate: async (length) => {
        if (this.onTruncate) throw fault('ftruncate', this.onTruncate)
        await file.truncate(length)
        this.calls.push(`cut ${length}`)
      },
      close: () => file.close(),
    }
  }
}

function fault(call: string, { code }: Fault): Error {
  return Object.assign(new Error(`${code}: ${call}`), { code })
}
