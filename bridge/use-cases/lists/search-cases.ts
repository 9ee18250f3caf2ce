import type { CaseLens } from '#bridge/ports/event-store.ts'
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
  const { places, lens } = await placesOf(ports, actor, text)
  const parts = Object.entries(places) as [keyof typeof places, (row: Row) => boolean][]
  const { cases, ...page } = await pageOfCases(ports, actor, {
    query: { text, sort: 'changed', ...(limit && { limit }), ...(after !== undefined && { after }) },
    lens,
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
  readonly lens: CaseLens
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
  const sops = sopsWith(ports, wanted)
  const { hasSop, hasStep } = sopTests(sops)
  const holders = holdersWith(names, wanted)
  const holder = (row: Row): boolean => row.holder !== undefined && holders.has(row.holder)
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
    lens: {
      named,
      // Where no SOP, step or person goes by the words, no row need be asked.
      ...((sops.size > 0 || holders.size > 0) && {
        mentions: (row) => hasSop(row) || hasStep(row) || holder(row),
      }),
    },
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

/** The versions of SOPs whose title or steps hold the words, by `sopKey`; of most words there are none. */
function sopsWith({ catalogue }: Ports, wanted: string): Map<string, SeenSop> {
  const seen = new Map<string, SeenSop>()
  for (const edition of catalogue.editions()) {
    const { id, version } = edition.sop
    const sop = catalogue.sop(id, version) ?? edition.sop
    const steps = sop.steps.filter(({ kegiatan }) => kegiatan.toLowerCase().includes(wanted))
    const title = sop.title.toLowerCase().includes(wanted)
    if (title || steps.length > 0)
      seen.set(sopKey({ id, version }), { title, steps: new Set(steps.map((step) => step.id)) })
  }
  return seen
}

function sopKey({ id, version }: Row['sop']): string {
  return `${id} ${version}`
}

/** Looks each SOP version up once, not once a row; rows of one version mostly share its name. */
function sopTests(seen: ReadonlyMap<string, SeenSop>): Record<'hasSop' | 'hasStep', (row: Row) => boolean> {
  const shared = new Map<Row['sop'], SeenSop | undefined>()
  const look = (named: Row['sop']): SeenSop | undefined => {
    if (!shared.has(named)) shared.set(named, seen.get(sopKey(named)))
    return shared.get(named)
  }
  return {
    hasSop: ({ sop }) => look(sop)?.title === true,
    hasStep: ({ sop, current }) => current !== undefined && look(sop)?.steps.has(current) === true,
  }
}

function holdersWith({ everybody }: NameBook, wanted: string): Set<string> {
  const found = everybody.filter(({ name, jabatan }) => `${name}\n${jabatan}`.toLowerCase().includes(wanted))
  return new Set(found.map(({ id }) => id))
}

function ownParts({ number, applicant }: CaseCard, wanted: string): MatchedPart[] {
  const parts: [MatchedPart, string | undefined][] = [
    ['number', number],
    ['name', applicant.name?.replace(/\s+/g, ' ')],
    ['nip', applicant.nip],
  ]
  return parts.flatMap(([part, value]) => (value?.toLowerCase().includes(wanted) ? [part] : []))
}
