import { type StoredItem, storedItem } from '../settings/stored-item.ts'
import { createTurns } from './turns.ts'

type Content = Readonly<Record<string, string>>

export type TabSubjects = ReturnType<typeof createTabSubjects>

/** Whose page each tab showed last, by NIP. A tab may touch only the cases of that person. */
export function createTabSubjects(
  item: StoredItem<Content> = storedItem<Content>('session', 'tab-subjects'),
) {
  const inTurn = createTurns()
  const read = async () => (await item.read()) ?? {}
  return {
    async nipOf(tabId: number): Promise<string | undefined> {
      return (await read())[tabId]
    },
    set: (tabId: number, nip: string | undefined) =>
      inTurn(async () => {
        const { [tabId]: _before, ...others } = await read()
        await item.write(nip === undefined ? others : { ...others, [tabId]: nip })
      }),
    /** Tabs that show this person; all tabs with a person where no NIP is given. */
    async tabsOf(nip?: string): Promise<number[]> {
      const entries = Object.entries(await read())
      return entries.filter(([, each]) => nip === undefined || each === nip).map(([tabId]) => Number(tabId))
    },
  }
}
