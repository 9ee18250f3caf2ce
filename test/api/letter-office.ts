import { randomUUID } from 'node:crypto'
import { type Office, openOffice } from './office.ts'

/** An office that works on letters: its TU, the Kaban, a Kabid and an Analis. */
export interface LetterOffice extends Office {
  readonly tokens: Record<string, string>
  desk(who: string): ReturnType<Office['client']>
  /** TU registers a letter of a Dinas about a pangkat. */
  register(more?: object): ReturnType<ReturnType<Office['client']>['letters']['register']['mutate']>
}

export async function openLetterOffice(): Promise<LetterOffice> {
  const office = await openOffice()
  const tokens: Record<string, string> = {
    tu: await office.person('tu', ['tu']),
    kaban: await office.person('kaban', ['supervisor']),
  }
  for (const who of ['kabid', 'analis']) tokens[who] = await office.person(who, ['petugas'])
  const desk = (who: string) => office.client(tokens[who] ?? '')
  return Object.assign(office, {
    tokens,
    desk,
    register: (more: object = {}) => desk('tu').letters.register.mutate(aLetter(more)),
  })
}

export const aLetter = (more: object = {}) => ({
  ...{ commandId: randomUUID(), letterId: randomUUID() },
  ...{ sender: 'Dinas Pendidikan', number: '800/12/Disdik', letterOn: '2026-11-20' },
  perihal: 'Usul kenaikan pangkat a.n. Budi Santoso',
  ...more,
})
