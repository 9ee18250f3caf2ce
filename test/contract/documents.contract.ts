import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DocumentDamaged, type DocumentName } from '#bridge/ports/documents.ts'
import type { RecordStore } from '#bridge/ports/record-store.ts'
import { aJpeg, aPdf, aPng } from '../samples/some-documents.ts'
import { caseOpened, openNextCase, scanNamed } from './store-events.ts'

export interface DocumentsUnderTest {
  /** The same record each time, as after a restart. */
  open(): Promise<RecordStore>
  /** Every byte that lies on the disk, beside what names it. */
  stored(): Promise<{ name: string; bytes: Buffer }[]>
  /** Turns one bit of each stored document; resolves to how many there are. */
  spoil(): Promise<number>
  discard(): Promise<void>
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What every keeper of documents promises (`bridge/ports/documents.ts`). */
export function describeDocuments(name: string, prepare: () => Promise<DocumentsUnderTest>): void {
  describe(`${name} keeps the promises of documents`, () => {
    let under: DocumentsUnderTest
    let store: RecordStore
    beforeEach(async () => {
      under = await prepare()
      store = await under.open()
      for (const id of ['c1', 'c2']) await store.transact(id, openNextCase(id))
    })
    afterEach(async () => {
      await store.close()
      await under.discard()
    })
    const budi = 'orang-berkas-1'
    const siti = 'orang-berkas-2'

    test('gives back what was kept, also after a restart', async () => {
      const kept = [
        { kind: 'pdf', bytes: aPdf() },
        { kind: 'png', bytes: aPng() },
        { kind: 'jpg', bytes: aJpeg() },
        { kind: 'pdf', bytes: Buffer.concat([aPdf(), Buffer.alloc(3_000_000, 7)]) },
      ] as const
      const hashes: string[] = []
      for (const document of kept) hashes.push(await store.documents.keep({ personId: budi, ...document }))
      expect(hashes).toEqual(kept.map(({ bytes }) => hashOf(bytes)))
      await store.close()
      store = await under.open()
      for (const { kind, bytes } of kept) {
        const at = { personId: budi, hash: hashOf(bytes) }
        expect(await store.documents.find(at)).toEqual({ kind, size: bytes.length })
        const read = await store.documents.read(at)
        expect(read?.kind).toBe(kind)
        expect(Buffer.compare(Buffer.from(read?.bytes ?? []), bytes)).toBe(0)
      }
    })

    describe('a sweep', () => {
      const tomorrow = () => new Date(Date.now() + 86_400_000)
      const keep = (personId: string, text: string) =>
        store.documents.keep({ personId, kind: 'pdf', bytes: aPdf(text) })
      async function* naming(...named: DocumentName[]) {
        yield* named
      }
      /** As the next start finds it: nobody has kept or asked for anything of late. */
      const restart = async () => {
        await store.close()
        store = await under.open()
      }

      test('takes away what nothing names, once it is old, and nothing else', async () => {
        const named = { personId: budi, hash: await keep(budi, 'disebut') }
        const unnamed = { personId: budi, hash: await keep(budi, 'terlupa') }
        await keep(siti, 'disebut')
        await restart()
        const sweep = (before: Date) => store.documents.sweep({ named: naming(named), before })
        expect(await sweep(new Date(Date.now() - 86_400_000))).toEqual({ files: 0, bytes: 0 })
        const { files, bytes } = await sweep(tomorrow())
        expect([files, bytes > 2 * aPdf('disebut').length]).toEqual([2, true])
        expect(await store.documents.read(named)).toBeDefined()
        expect(await store.documents.read(unnamed)).toBeUndefined()
        expect(await under.stored()).toHaveLength(1)
        expect(await sweep(tomorrow())).toEqual({ files: 0, bytes: 0 })
      })

      test('leaves what somebody keeps or asks for while it runs: he may be about to name it', async () => {
        const asked = { personId: budi, hash: await keep(budi, 'ditanya') }
        const keptAgain = { personId: budi, hash: await keep(budi, 'dikirim lagi') }
        await keep(budi, 'terlupa')
        await restart()
        async function* meanwhile(): AsyncGenerator<DocumentName> {
          expect(await store.documents.find(asked)).toBeDefined()
          await keep(budi, 'dikirim lagi')
          yield { personId: budi, hash: 'tidak ada' }
        }
        const swept = await store.documents.sweep({ named: meanwhile(), before: tomorrow() })
        expect(swept.files).toBe(1)
        for (const name of [asked, keptAgain]) expect(await store.documents.read(name)).toBeDefined()
      })
    })

    test('the same content about the same person is kept once, also when it comes many times at once', async () => {
      const document = { personId: budi, kind: 'pdf', bytes: aPdf() } as const
      await Promise.all(Array.from({ length: 20 }, () => store.documents.keep(document)))
      await store.documents.keep(document)
      expect(await under.stored()).toHaveLength(1)
    })

    test('nothing of it can be read on the disk, nor that somebody else has the same', async () => {
      const bytes = aPdf('Surat Keputusan Rahasia')
      const hash = await store.documents.keep({ personId: budi, kind: 'pdf', bytes })
      await store.documents.keep({ personId: siti, kind: 'pdf', bytes })
      const stored = await under.stored()
      expect(stored).toHaveLength(2)
      for (const { name, bytes: sealed } of stored) {
        expect(name).not.toContain(hash.slice(0, 16))
        expect(name).not.toMatch(/pdf|orang|berkas/)
        for (const word of ['%PDF', 'Rahasia', hash]) expect(sealed.includes(word)).toBe(false)
      }
      expect(stored[0]?.name.split('/').at(-1)).not.toBe(stored[1]?.name.split('/').at(-1))
    })

    test('a person that is forgotten takes his documents along, and nobody else’s', async () => {
      const bytes = aPdf()
      const hash = await store.documents.keep({ personId: budi, kind: 'pdf', bytes })
      await store.documents.keep({ personId: siti, kind: 'pdf', bytes })
      await store.forget(budi)
      const look = async () => [
        await store.documents.find({ personId: budi, hash }),
        await store.documents.read({ personId: budi, hash }),
        await store.documents.find({ personId: siti, hash }),
      ]
      const gone = [undefined, undefined, { kind: 'pdf', size: bytes.length }]
      expect(await look()).toEqual(gone)
      expect(await under.stored()).toHaveLength(1)
      await store.close()
      store = await under.open()
      expect(await look()).toEqual(gone)
    })

    test('somebody of whom nothing was known has a key from the first document on', async () => {
      const bytes = aPdf()
      const hash = await store.documents.keep({ personId: 'baru', kind: 'pdf', bytes })
      const subject = { id: 'text:c3', personId: 'baru', kind: 'text', data: { text: 'Surat' } } as const
      await store.transact('c3', async (tx) => {
        await openNextCase('c3')(tx)
        tx.append([], [subject])
      })
      await store.close()
      store = await under.open()
      expect(await store.documents.find({ personId: 'baru', hash })).toBeDefined()
      await store.forget('baru')
      expect(await store.documents.find({ personId: 'baru', hash })).toBeUndefined()
      expect(await store.subject('text:c3')).toBeUndefined()
    })

    describe('of a berkas without applicant, about which nothing was ever written', () => {
      const name = { personId: 'tanpa-pemohon', hash: hashOf(aPdf('lembar')) }
      const keepAndName = async () => {
        await store.transact('buka', async (tx) =>
          tx.append([caseOpened('buka', name.personId, { kind: 'none' })]),
        )
        await store.documents.keep({ personId: name.personId, kind: 'pdf', bytes: aPdf('lembar') })
        await store.transact('sebut', async (tx) => tx.append([scanNamed('sebut', name.personId, name.hash)]))
      }
      /** Through the state that the last closing wrote, too. */
      const restart = async () => {
        await store.close()
        store = await under.open()
      }

      test('a scan that an act names is read after every restart', async () => {
        await keepAndName()
        for (let time = 1; time <= 2; time++) {
          await restart()
          expect((await store.documents.read(name))?.bytes, `restart ${time}`).toEqual(aPdf('lembar'))
        }
      })

      test('it is still forgotten for good', async () => {
        await keepAndName()
        await restart()
        await store.forget(name.personId)
        expect(await store.documents.read(name)).toBeUndefined()
        expect(await under.stored()).toEqual([])
        await restart()
        expect(await store.documents.find(name)).toBeUndefined()
      })

      test('what is named of somebody after he was forgotten lies under a key that comes back, too', async () => {
        await keepAndName()
        await store.forget(name.personId)
        await store.documents.keep({ personId: name.personId, kind: 'pdf', bytes: aPdf('lembar') })
        await store.transact('lagi', async (tx) => tx.append([scanNamed('lagi', name.personId, name.hash)]))
        await restart()
        expect(await store.documents.read(name)).toBeDefined()
      })
    })

    test('documents of new people and commands about others, all at once, never share a key', async () => {
      const bytes = aPdf()
      const people = Array.from({ length: 30 }, (_, n) => `asing-${n}`)
      await Promise.all([
        ...people.map((personId) => store.documents.keep({ personId, kind: 'pdf', bytes })),
        ...people.map((_, n) => store.transact(`x${n}`, openNextCase(`x${n}`))),
      ])
      const hash = hashOf(bytes)
      for (const personId of people) expect(await store.documents.find({ personId, hash })).toBeDefined()
      await store.close()
      store = await under.open()
      for (let n = 1; n <= 32; n++)
        expect(await store.subject(`orang-berkas-${n}`), `berkas ${n}`).toBeDefined()
    })

    test('a bit that turned is seen, and who brings the document again mends it', async () => {
      const document = { personId: budi, kind: 'pdf', bytes: aPdf() } as const
      const hash = await store.documents.keep(document)
      expect(await under.spoil()).toBe(1)
      await expect(store.documents.read({ personId: budi, hash })).rejects.toBeInstanceOf(DocumentDamaged)
      await store.documents.keep(document)
      expect(await store.documents.read({ personId: budi, hash })).toBeDefined()
    })

    test('what was never kept is not found', async () => {
      const never = '0'.repeat(64)
      for (const personId of [budi, 'siapa']) {
        expect(await store.documents.find({ personId, hash: never })).toBeUndefined()
        expect(await store.documents.read({ personId, hash: never })).toBeUndefined()
      }
    })
  })
}
