import type { Ports } from '#bridge/ports/ports.ts'
import { maySeeLetter } from '#shared/domain/letter/may-see-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseSearch, CaseSearchPage, MatchedPart } from '#shared/schema/case-list.ts'
import { readLetterIndex } from '../letter/letter-index.ts'
import { type NameBook, readNameBook } from '../read-name-book.ts'
import { pageOfCases } from './page-of-cases.ts'
import { readStandingBook } from './standing-book.ts'

/** The berkas that one box of words finds, whatever they are of: a person, a number, a letter, a note, a desk. */
export async function searchCases(
  ports: Ports,
  actor: Actor,
  { text: typed, limit, after }: CaseSearch,
): Promise<CaseSearchPage> {
  const text = searchText(typed)
  const { places, holdsAny } = await placesOf(ports, actor, text)
  const parts = Object.entries(places) as [keyof typeof places, (row: Row) => boolean][]
  const { cases, ...page } = await pageOfCases(ports, actor, {
    query: { text, sort: 'changed', ...(limit && { limit }), ...(after !== undefined && { after }) },
    lens: { mentions: holdsAny },
  })
  return {
    ...page,
    found: cases.map((card) => {
      const row = rowOf(card)
      const matched = [
        ...ownParts(card, text.toLowerCase()),
        ...parts.flatMap(([part, holds]) => (holds(row) ? [part] : [])),
      ]
      // The list knows the people of the rows by name and NIP; the card does not carry them.
      return { card, matched: matched.length > 0 ? matched : ['participant' as const] }
    }),
  }
}

/** A NIP typed in groups is the same as one typed through; everything else stays as it was typed. */
function searchText(typed: string): string {
  const text = typed.trim().replace(/\s+/g, ' ')
  return /^\d[\d .]{5,}$/.test(text) && text.includes(' ') ? text.replaceAll(/[ .]/g, '') : text
}

type Row = Pick<CaseEntry, 'id' | 'sop' | 'current' | 'holder'>
type Places = Record<'letter' | 'nomor-usulan' | 'text' | 'sop' | 'step' | 'holder', (row: Row) => boolean>

function rowOf({ id, sop, current, holder }: CaseCard): Row {
  return {
    id,
    sop,
    ...(current && { current: current.id }),
    ...(holder && { holder: holder.accountId }),
  }
}

interface WhereElse {
  readonly places: Places
  /** Whether they stand in any of the places: asked of every row of the list. */
  readonly holdsAny: (row: Row) => boolean
}

/** Where the words stand beyond the list itself. */
async function placesOf(ports: Ports, actor: Actor, text: string): Promise<WhereElse> {
  const { store } = ports
  const wanted = text.toLowerCase()
  const [book, names, inLetters, texts] = await Promise.all([
    readStandingBook(ports),
    readNameBook(store),
    casesOfLetters(ports, actor, text),
    store.textsWith(text),
  ])
  const { hasSop, hasStep } = sopTests(ports, wanted)
  const holder = holderTest(names, wanted)
  const ofNumbers = new Set([...texts['nomor-usulan'], ...book.casesWithNumber(wanted)])
  const named = new Set([...inLetters, ...ofNumbers, ...texts.text])
  return {
    places: {
      letter: ({ id }) => inLetters.has(id),
      'nomor-usulan': ({ id }) => ofNumbers.has(id),
      text: ({ id }) => texts.text.has(id),
      sop: hasSop,
      step: hasStep,
      holder,
    },
    holdsAny: (row) => hasSop(row) || hasStep(row) || holder(row) || (named.size > 0 && named.has(row.id)),
  }
}

async function casesOfLetters({ store }: Ports, actor: Actor, text: string): Promise<Set<string>> {
  const found = await (await readLetterIndex(store, store)).search(text)
  return new Set(found.filter((each) => maySeeLetter(actor, each)).flatMap(({ caseIds }) => caseIds))
}

interface SeenSop {
  readonly title: boolean
  readonly steps: ReadonlySet<string>
}

/** Looks at each SOP version and each of its steps once, not once a row; rows of one version mostly share its name. */
function sopTests({ catalogue }: Ports, wanted: string): Record<'hasSop' | 'hasStep', (row: Row) => boolean> {
  const known = new Map<string, SeenSop>()
  const shared = new Map<Row['sop'], SeenSop>()
  const look = (named: Row['sop']): SeenSop => {
    const before = shared.get(named)
    if (before) return before
    const seen = lookAt(named)
    shared.set(named, seen)
    return seen
  }
  const lookAt = ({ id, version }: Row['sop']): SeenSop => {
    const key = `${id} ${version}`
    const before = known.get(key)
    if (before) return before
    const sop = catalogue.sop(id, version)
    const steps = (sop?.steps ?? []).filter(({ kegiatan }) => kegiatan.toLowerCase().includes(wanted))
    const seen = {
      title: sop?.title.toLowerCase().includes(wanted) ?? false,
      steps: new Set(steps.map((step) => step.id)),
    }
    known.set(key, seen)
    return seen
  }
  return {
    hasSop: ({ sop }) => look(sop).title,
    hasStep: ({ sop, current }) => current !== undefined && look(sop).steps.has(current),
  }
}

function holderTest({ personOf }: NameBook, wanted: string): (row: Row) => boolean {
  const known = new Map<string, boolean>()
  return ({ holder }) => {
    if (holder === undefined) return false
    const before = known.get(holder)
    if (before !== undefined) return before
    const { name, jabatan } = personOf(holder)
    const holds = `${name}\n${jabatan}`.toLowerCase().includes(wanted)
    known.set(holder, holds)
    return holds
  }
}

function ownParts({ number, applicant }: CaseCard, wanted: string): MatchedPart[] {
  const parts: [MatchedPart, string | undefined][] = [
    ['number', number],
    ['name', applicant.name?.replace(/\s+/g, ' ')],
    ['nip', applicant.nip],
  ]
  return parts.flatMap(([part, value]) => (value?.toLowerCase().includes(wanted) ? [part] : []))
}
