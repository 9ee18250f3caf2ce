import { letOthersGo } from '#bridge/let-others-go.ts'
import type { EventStore, RecordReader } from '#bridge/ports/event-store.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'

interface Indexed {
  /** What it was made of: a letter that changed has another row. */
  readonly entry: LetterEntry
  /** Sender, number and year of one that came in, without capitals and signs. */
  readonly key: string
  readonly text: string
}

/** In memory only: what is sealed on the disk is searched nowhere else. */
const indexes = new WeakMap<EventStore, Map<string, Indexed>>()
/** Whoever is reading all letters of a store: the others wait for him. */
const readings = new WeakMap<EventStore, Promise<void>>()

/**
 * Reads what is searched of all letters, beside the running work. To be awaited before a transaction that asks the
 * index, so that nobody else has to wait for it there.
 */
export function warmLetterIndex(store: EventStore): Promise<void> {
  const before = readings.get(store) ?? Promise.resolve()
  const reading = before.catch(() => {}).then(() => bringUpToDate(store, store, letOthersGo()))
  readings.set(store, reading)
  return reading
}

/** What is searched of letters, brought up to date for those that changed since. */
export async function readLetterIndex(store: EventStore, reader: RecordReader): Promise<LetterIndex> {
  if (reader === store) await warmLetterIndex(store)
  else await bringUpToDate(store, reader)
  const index = indexOf(store)
  const letters = await reader.letters()
  const isKept = async ({ detailsId }: LetterEntry) => (await reader.subject(detailsId)) !== undefined
  return {
    letters,
    async search(text) {
      const wanted = text.toLocaleLowerCase('id')
      const found = letters.filter(({ id }) => index.get(id)?.text.includes(wanted))
      const kept = await Promise.all(found.map(isKept))
      return found.filter((_, at) => kept[at])
    },
    async double(letterId, said) {
      const key = keyOf(said)
      const found = letters.filter(({ id }) => id !== letterId && index.get(id)?.key === key)
      for (const letter of found) if (await isKept(letter)) return letter
      return undefined
    },
  }
}

interface LetterIndex {
  /** In order of registration. */
  readonly letters: readonly LetterEntry[]
  /** Those that hold a text, in capitals or not; what was forgotten is found no more. */
  search(text: string): Promise<readonly LetterEntry[]>
  /** Another letter of the same sender, number and year. */
  double(letterId: string, said: Said): Promise<LetterEntry | undefined>
}

interface Said {
  readonly sender?: string | undefined
  readonly number?: string | undefined
  readonly letterOn?: string | undefined
}

function indexOf(store: EventStore): Map<string, Indexed> {
  const known = indexes.get(store)
  if (known) return known
  const made = new Map<string, Indexed>()
  indexes.set(store, made)
  return made
}

async function bringUpToDate(
  store: EventStore,
  reader: RecordReader,
  pause?: ReturnType<typeof letOthersGo>,
): Promise<void> {
  const index = indexOf(store)
  for (const entry of await reader.letters()) {
    if (index.get(entry.id)?.entry === entry) continue
    const details = (await reader.subject(entry.detailsId))?.data ?? {}
    index.set(entry.id, indexed(entry, details))
    await pause?.()
  }
}

function indexed(entry: LetterEntry, details: Readonly<Record<string, string>>): Indexed {
  const { sender, number, perihal, summary, to } = details
  const parts = [entry.agenda.printed, entry.provisional?.printed, sender, number, perihal, summary, to]
  return {
    entry,
    key: entry.direction === 'incoming' ? keyOf({ sender, number, letterOn: entry.letterOn }) : '',
    text: parts
      .filter((each) => each !== undefined)
      .join('\n')
      .toLocaleLowerCase('id'),
  }
}

function keyOf({ sender = '', number = '', letterOn = '' }: Said): string {
  const plain = (text: string) => text.toLocaleLowerCase('id').replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return [plain(sender), plain(number), letterOn.slice(0, 4)].join('|')
}
