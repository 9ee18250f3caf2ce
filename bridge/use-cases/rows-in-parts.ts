import type { PlanUpload } from '#shared/schema/upload-run.ts'

type Rows = PlanUpload['rows']

/** The bridge takes no body over 1 MB; what stands around the rows needs little. */
const MOST_BYTES = 700_000
/** A transaction of more would keep others waiting. */
const MOST_ROWS = 2_000

/** The rows of a plan in their order, in parts of which each is small enough for one command. */
export function* rowsInParts(rows: Rows): Generator<Rows> {
  let part: Rows = []
  let bytes = 0
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row)) + 1
    if (part.length > 0 && (part.length === MOST_ROWS || bytes + size > MOST_BYTES)) {
      yield part
      part = []
      bytes = 0
    }
    part.push(row)
    bytes += size
  }
  yield part
}
