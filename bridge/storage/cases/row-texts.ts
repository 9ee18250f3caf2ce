import type { CaseRow } from './case-row.ts'
import { placesHolding, type TextBlock, textBlock } from './text-block.ts'

/** Few enough that one which changed is soon written anew. */
const rowsInBlock = 512

/**
 * What search looks at in the rows: numbers, names and NIPs, unsealed, in memory alone. They lie side by side, for to
 * go from row to row and from there to each person waits for the memory a hundred thousand times.
 */
export class RowTexts {
  readonly #blocks: (TextBlock | undefined)[] = []

  /** The row at that place has come, or says something else. */
  changed(place: number): void {
    const block = Math.floor(place / rowsInBlock)
    if (block < this.#blocks.length) this.#blocks[block] = undefined
  }

  clear(): void {
    this.#blocks.length = 0
  }

  /**
   * Marks in `held`, by place, those among the rows that hold the folded text. `others` is asked between the blocks and
   * gives a promise where somebody else is to have a turn.
   */
  async mark(
    text: string,
    { rows, held }: { readonly rows: readonly CaseRow[]; readonly held: Uint8Array },
    others: () => Promise<void> | undefined,
  ): Promise<void> {
    for (let from = 0; from < held.length; from += rowsInBlock) {
      const turn = others()
      if (turn) await turn
      for (const place of placesHolding(this.#blockAt(from, rows), text))
        if (from + place < held.length) held[from + place] = 1
    }
  }

  #blockAt(from: number, rows: readonly CaseRow[]): TextBlock {
    const block = from / rowsInBlock
    const made = this.#blocks[block] ?? textBlock(rows.slice(from, from + rowsInBlock).map(textOf))
    this.#blocks[block] = made
    return made
  }
}

/** A line for each thing: none holds a line end, and no question does. */
export function textOf({ entry, people }: Pick<CaseRow, 'entry' | 'people'>): string {
  return [entry.number.toLowerCase(), ...people.flatMap(({ name, nip }) => [name, nip])].join('\n')
}
