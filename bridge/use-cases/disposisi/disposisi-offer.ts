import type { Ports } from '#bridge/ports/ports.ts'
import { wholePosts } from '#shared/domain/organisation/right-of.ts'
import type { Board, Person } from '#shared/schema/board.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import { actorNow } from '../organisation/actor-now.ts'
import { type NameBook, readNameBook } from '../read-name-book.ts'

export type DisposisiOffer = Pick<Board, 'people' | 'instructions'>

/** To whom a disposisi can be given, with the posts of others that they act for, and what it can ask for. */
export async function disposisiOffer(ports: Ports, names?: NameBook): Promise<DisposisiOffer> {
  const { people } = names ?? (await readNameBook(ports.store))
  return {
    people: await withActing(ports, people),
    instructions: [...ports.catalogue.letterDesk().instructions],
  }
}

async function withActing({ store, clock }: Ports, people: readonly Person[]): Promise<Person[]> {
  if (!(await store.find('organisation', OFFICE_ID))) return [...people]
  return Promise.all(
    people.map(async (person) => {
      const account = await store.find('account', person.id)
      const acting = account ? wholePosts(await actorNow(store, account, clock.now())) : []
      const actsFor = acting.flatMap(({ postId, jabatan, capacity }) =>
        capacity === 'own' ? [] : { postId, jabatan },
      )
      return { ...person, ...(actsFor.length > 0 && { actsFor }) }
    }),
  )
}
