import { diffFields, type FieldNames, type Pair } from './diff-fields.ts'
import type { SopChange } from './sop-change.ts'

interface ListNames<Item> extends Pick<FieldNames, 'labels' | 'except'> {
  /** Path of the list, e.g. `pelaksana`. */
  readonly where: string
  /** What a sentence calls one item, e.g. `Pelaksana`. */
  readonly noun: string
  readonly nameOf: (item: Item) => string
  /** What else is compared of an item that both have. */
  readonly inside?: (pair: Pair<Item>, names: { readonly where: string; readonly of: string }) => SopChange[]
}

/** Two lists of things that have ids: matched by id alone. */
export function diffById<Item extends { readonly id: string }>(
  { before, after }: Pair<readonly Item[]>,
  { where, noun, nameOf, labels, except = [], inside }: ListNames<Item>,
): SopChange[] {
  const called = (item: Item): string => `${noun} "${nameOf(item)}" (${item.id})`
  const find = (items: readonly Item[], id: string): Item | undefined => items.find((each) => each.id === id)
  return [
    ...before
      .filter(({ id }) => !find(after, id))
      .map(
        (item): SopChange => ({
          ...{ kind: 'removed', where: `${where}.${item.id}`, before: nameOf(item) },
          sentence: `${called(item)} dihapus.`,
        }),
      ),
    ...after.flatMap((item): SopChange[] => {
      const old = find(before, item.id)
      const place = { where: `${where}.${item.id}`, of: called(old ?? item) }
      if (!old) {
        return [
          {
            ...{ kind: 'added', where: place.where, after: nameOf(item) },
            sentence: `${called(item)} ditambahkan.`,
          },
        ]
      }
      const pair = { before: old, after: item }
      return [
        ...diffFields(pair, { ...place, labels, except: ['id', ...except] }),
        ...(inside?.(pair, place) ?? []),
      ]
    }),
  ]
}
