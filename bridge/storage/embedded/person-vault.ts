import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { PersonKeyLost, StoreProblem, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { lengthOf } from './length-of.ts'
import { PersonKeys } from './person-keys.ts'
import { readSecret } from './read-secret.ts'
import { type SealedSubject, sealSubject, unsealSubject } from './sealed-subject.ts'
import type { StoreFiles } from './store-files.ts'
import { writeSecret } from './write-secret.ts'

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

  constructor(files: StoreFiles, keys?: PersonKeys) {
    this.#files = files
    this.#keys = keys
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
    this.#keys ??= await makeKeys(this.#files)
    const count = Math.max(batch, strangers.size)
    const first = await this.#keys.make(count)
    this.#free.push(...Array.from({ length: count }, (_, at) => first + at))
  }

  /** For a person that has a key, or one was reserved for. */
  seal(subject: Subject): SealedSubject {
    const number = this.#keyOf.get(subject.personId) ?? this.#free.shift()
    if (number === undefined) throw new Error(`no key was reserved for person ${subject.personId}`)
    this.#keyOf.set(subject.personId, number)
    return sealSubject(subject, number, this.#open().get(number))
  }

  /** Undefined where its person was forgotten. */
  unseal(sealed: SealedSubject): Subject | undefined {
    const keys = this.#open()
    return keys.isGone(sealed.key) ? undefined : unsealSubject(sealed, keys.get(sealed.key))
  }

  /** Durable when it resolves. What comes to be known of the same person later lies under another key. */
  async forget(personId: string): Promise<void> {
    const number = this.#keyOf.get(personId)
    if (number === undefined) return
    await this.#open().destroy(number)
    this.#keyOf.delete(personId)
  }

  async close(): Promise<void> {
    await this.#keys?.close()
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
