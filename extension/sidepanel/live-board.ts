import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Board, CaseCard, LiveChange, PengaduanCard, Person, UploadCard } from '#shared/schema/board.ts'
import type { LetterCard } from '#shared/schema/letter.ts'

/** Cards of one kind: the list changes when a card comes, each card by itself when it changes. */
type Cards<T> = ReadonlyMap<string, Signal<T>>

export interface LiveBoard {
  /** Who this person is now; read where it is shown, so that it is shown anew when it changes. */
  readonly me: Person
  readonly people: readonly Person[]
  readonly instructions: readonly string[]
  readonly cases: ReadonlySignal<Cards<CaseCard>>
  readonly letters: ReadonlySignal<Cards<LetterCard>>
  readonly pengaduan: ReadonlySignal<Cards<PengaduanCard>>
  readonly uploads: ReadonlySignal<Cards<UploadCard>>
  /** Counts the news of berkas. */
  readonly changes: ReadonlySignal<number>
  lastSeq(): number
  /** Takes in a change; one that was seen already is dropped. Answers whether it was new. */
  receive(change: LiveChange): boolean
  /** Takes in the answer to a command of our own, ahead of the feed, which will bring it again. */
  receiveCase(card: CaseCard): void
  receivePengaduan(card: PengaduanCard): void
  receiveMe(person: Person): void
}

/** The office as this person may see it, kept up to date from the feed. */
export function createLiveBoard(board: Board): LiveBoard {
  const cases = signal(cardsOf(board.cases))
  const letters = signal(cardsOf(board.letters))
  const pengaduan = signal(cardsOf(board.pengaduan))
  const uploads = signal(cardsOf(board.uploads))
  const me = signal(board.me)
  const changes = signal(0)
  let lastSeq = board.lastSeq
  return {
    get me() {
      return me.value
    },
    people: board.people,
    instructions: board.instructions,
    cases,
    letters,
    pengaduan,
    uploads,
    changes,
    lastSeq: () => lastSeq,
    receive(change) {
      if (change.seq <= lastSeq) return false
      lastSeq = change.seq
      if (change.kind === 'case') {
        put(cases, change.card)
        changes.value += 1
      } else if (change.kind === 'letter') put(letters, change.card)
      else if (change.kind === 'pengaduan') put(pengaduan, change.card)
      else put(uploads, change.card)
      return true
    },
    receiveCase: (card) => put(cases, card),
    receivePengaduan: (card) => put(pengaduan, card),
    receiveMe(person) {
      // What is the same is not shown anew.
      if (JSON.stringify(person) !== JSON.stringify(me.peek())) me.value = person
    },
  }
}

function cardsOf<T extends { id: string }>(cards: readonly T[]): Cards<T> {
  return new Map(cards.map((card) => [card.id, signal(card)]))
}

/** An older state of a card never replaces a newer one, whichever way it came. */
function put<T extends { id: string; revision: number }>(cards: Signal<Cards<T>>, card: T): void {
  const known = cards.value.get(card.id)
  if (!known) cards.value = new Map([...cards.value, [card.id, signal(card)]])
  else if (card.revision >= known.value.revision) known.value = card
}
