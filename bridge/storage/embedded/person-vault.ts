import { type KeyObject, randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { letOthersGo } from '#bridge/let-others-go.ts'
import { PersonKeyLost, StoreProblem, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { lengthOf } from './length-of.ts'
import type { Signer } from './line-form.ts'
import { PersonKeys } from './person-keys.ts'
import { readSecret } from './read-secret.ts'
import { type SealedSubject, sealSubject, unsealSubject } from './sealed-subject.ts'
import type { StoreFiles } from './store-files.ts'
import { Turns } from './turns.ts'
import { writeSecret } from './write-secret.ts'

/** The key of a person, with its number in `PersonKeys`. */
export interface PersonKey {
  readonly number: number
  readonly key: KeyObject
}

/** So long others wait at most. */
const turnMs = 8

/** Keys made at once, so that a new person mostly costs no sync of their own. */
const batch = 64

/**
 * Seals what is known of people, each person under a key of their own, and forgets a person by destroying it. A key
 * is on the disk before anything is sealed under it. One that was made and not used before the process ended is
 * never used again: a line that was torn off may have been sealed under it.
 */
export class PersonVault {
  readonly #files: StoreFiles
  #keys: PersonKeys | undefined
  readonly #keyOf = new Map<string, number>()
  #free: number[] = []
  /** Two that make keys at once would write the same place. */
  readonly #making = new Turns(turnMs)

  constructor(files: StoreFiles, keys?: PersonKeys) {
    this.#files = files
    this.#keys = keys
  }

  /** Changes whenever a key is made or destroyed. */
  digest(signer: Signer): string {
    return this.#keys?.digest(signer) ?? signer.digest('keys')
  }

  /** Takes note of whose keys they are; throws where one is spoiled, unless they are known to be as they were. */
  load(keyOf: Iterable<readonly [personId: string, number: number]>, areWhole: boolean): void {
    for (const [personId, number] of keyOf) {
      const keys = this.#open()
      if (keys.isGone(number)) continue
      if (!areWhole) keys.get(number)
      this.#keyOf.set(personId, number)
    }
  }

  /** Of whom there is one. */
  keys(): Iterable<readonly [personId: string, number: number]> {
    return this.#keyOf
  }

  /** Takes note of what the journal holds. False where its person was forgotten; throws where its key is spoiled. */
  adopt({ personId, key }: SealedSubject): boolean {
    if (this.#keyOf.get(personId) === key) return true
    const keys = this.#open()
    if (keys.isGone(key)) return false
    keys.get(key)
    this.#keyOf.set(personId, key)
    return true
  }

  /** Makes keys for those among the people who have none. */
  async reserve(subjects: readonly Subject[]): Promise<void> {
    const strangers = new Set(subjects.flatMap(({ personId }) => (this.#keyOf.has(personId) ? [] : personId)))
    if (strangers.size <= this.#free.length) return
    const count = Math.max(batch, strangers.size)
    const first = await this.#make(count)
    this.#free.push(...Array.from({ length: count }, (_, at) => first + at))
  }

  /** Of a person that has one, or is given one of their own now; never one that was reserved for somebody else. */
  async keyFor(personId: string): Promise<PersonKey> {
    const known = this.findKey(personId)
    if (known) return known
    const made = await this.#make(1)
    if (!this.#keyOf.has(personId)) this.#keyOf.set(personId, made)
    return this.findKey(personId) ?? { number: made, key: this.#open().get(made) }
  }

  /** Undefined for a person that is not known, or was forgotten. */
  findKey(personId: string): PersonKey | undefined {
    const number = this.#keyOf.get(personId)
    return number === undefined ? undefined : { number, key: this.#open().get(number) }
  }

  /** For a person that has a key, or one was reserved for. */
  seal(subject: Subject): SealedSubject {
    const number = this.#keyOf.get(subject.personId) ?? this.#free.shift()
    if (number === undefined) throw new Error(`no key was reserved for person ${subject.personId}`)
    this.#keyOf.set(subject.personId, number)
    return sealSubject(subject, number, this.#open().get(number))
  }

  /** With keys made for those who have none; others get their turn in between, where they are many. */
  async sealAll(subjects: readonly Subject[]): Promise<SealedSubject[]> {
    await this.reserve(subjects)
    const pause = letOthersGo()
    const sealed: SealedSubject[] = []
    for (const subject of subjects) {
      sealed.push(this.seal(subject))
      await pause()
    }
    return sealed
  }

  /** Undefined where its person was forgotten. */
  unseal(sealed: SealedSubject): Subject | undefined {
    const keys = this.#open()
    return keys.isGone(sealed.key) ? undefined : unsealSubject(sealed, keys.get(sealed.key))
  }

  /**
   * Durable when it resolves, with the number of the key that is gone. What comes to be known of the same person later
   * lies under another key.
   */
  async forget(personId: string): Promise<number | undefined> {
    const number = this.#keyOf.get(personId)
    if (number === undefined) return undefined
    await this.#open().destroy(number)
    this.#keyOf.delete(personId)
    return number
  }

  /** Whether the key of that number was destroyed; false of one that this folder never had. */
  isGone(number: number): boolean {
    return this.#keys !== undefined && number < this.#keys.count && this.#keys.isGone(number)
  }

  async close(): Promise<void> {
    await this.#keys?.close()
  }

  #make(count: number): Promise<number> {
    return this.#making.take(async () => {
      this.#keys ??= await makeKeys(this.#files)
      return this.#keys.make(count)
    })
  }

  #open(): PersonKeys {
    if (!this.#keys) throw new PersonKeyLost(this.#files.personKeys)
    return this.#keys
  }
}

/** With the keys of the folder, where it has any; makes none. */
export async function openVault(files: StoreFiles): Promise<PersonVault> {
  const master = await readSecret(files.masterKey)
  const hasKeys = master && (await lengthOf(files.personKeys)) > 0
  return new PersonVault(files, hasKeys ? await PersonKeys.open(files.personKeys, master) : undefined)
}

async function makeKeys({ masterKey, personKeys }: StoreFiles): Promise<PersonKeys> {
  try {
    const there = await readSecret(masterKey)
    const master = there ?? randomBytes(32)
    if (!there) await writeSecret(masterKey, master)
    return await PersonKeys.open(personKeys, master)
  } catch (cause) {
    throw cause instanceof StoreProblem ? cause : new StoreUnwritable(dirname(masterKey), cause)
  }
}
