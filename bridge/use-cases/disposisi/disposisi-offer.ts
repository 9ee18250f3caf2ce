import type { Ports } from '#bridge/ports/ports.ts'
import { receivablePosts } from '#shared/domain/disposisi/received-as.ts'
import type { Board, Person } from '#shared/schema/board.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import { actorNow } from '../organisation/actor-now.ts'
import { type NameBook, readNameBook } from '../read-name-book.ts'

export type DisposisiOffer = Pick<Board, 'people' | 'instructions'>

/** To whom a disposisi can be given, with the posts that they fill, and what it can ask for. */
export async function disposisiOffer(ports: Ports, names?: NameBook): Promise<DisposisiOffer> {
  const { people } = names ?? (await readNameBook(ports.store))
  return {
    people: await withPosts(ports, people),
    instructions: [...ports.catalogue.letterDesk().instructions],
  }
}

async function withPosts({ store, clock }: Ports, people: readonly Person[]): Promise<Person[]> {
  if (!(await store.find('organisation', OFFICE_ID))) return [...people]
  return Promise.all(
    people.map(async (person) => {
      const account = await store.find('account', person.id)
      const receivesAs = account ? receivablePosts(await actorNow(store, account, clock.now())) : []
      return { ...person, ...(receivesAs.some(({ postId }) => postId !== null) && { receivesAs }) }
    }),
  )
}
