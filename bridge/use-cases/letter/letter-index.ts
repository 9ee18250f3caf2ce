import type { EventStore, RecordReader } from '#bridge/ports/event-store.ts'
import type { Letter } from '#shared/schema/letter.ts'

interface Entry {
  readonly revision: number
  /** Sender, number and year of one that came in, without capitals and signs. */
  readonly key: string
  readonly text: string
}

/** In memory only: what is sealed on the disk is searched nowhere else. */
const indexes = new WeakMap<EventStore, Map<string, Entry>>()

/** What is searched of letters, brought up to date for those that changed since. */
export async function readLetterIndex(store: EventStore, reader: RecordReader): Promise<LetterIndex> {
  const entries = indexes.get(store) ?? new Map<string, Entry>()
  indexes.set(store, entries)
  const letters = await reader.all('letter')
  const stale = letters.filter(({ id, revision }) => entries.get(id)?.revision !== revision)
  await Promise.all(
    stale.map(async (letter) => {
      const details = (await reader.subject(letter.detailsId))?.data ?? {}
      entries.set(letter.id, entryOf(letter, details))
    }),
  )
  const isKept = async ({ detailsId }: Letter) => (await reader.subject(detailsId)) !== undefined
  return {
    letters,
    async search(text) {
      const wanted = text.toLocaleLowerCase('id')
      const found = letters.filter(({ id }) => entries.get(id)?.text.includes(wanted))
      const kept = await Promise.all(found.map(isKept))
      return found.filter((_, at) => kept[at])
    },
    async double(letterId, said) {
      const key = keyOf(said)
      const found = letters.filter(({ id }) => id !== letterId && entries.get(id)?.key === key)
      for (const letter of found) if (await isKept(letter)) return letter
      return undefined
    },
  }
}

interface LetterIndex {
  /** In order of registration. */
  readonly letters: readonly Letter[]
  /** Those that hold a text, in capitals or not; what was forgotten is found no more. */
  search(text: string): Promise<readonly Letter[]>
  /** Another letter of the same sender, number and year. */
  double(letterId: string, said: Said): Promise<Letter | undefined>
}

interface Said {
  readonly sender?: string | undefined
  readonly number?: string | undefined
  readonly letterOn?: string | undefined
}

function entryOf(letter: Letter, details: Readonly<Record<string, string>>): Entry {
  const { sender, number, perihal, summary, to } = details
  const parts = [letter.agenda.printed, letter.provisional?.printed, sender, number, perihal, summary, to]
  return {
    revision: letter.revision,
    key: letter.direction === 'incoming' ? keyOf({ sender, number, letterOn: letter.letterOn }) : '',
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
