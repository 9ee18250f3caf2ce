import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take half a minute and more, the longest first. */
const LONGEST = [
  'test/e2e/demo.test.ts',
  'test/e2e/journeys.test.ts',
  'test/faults/uploads-kill.test.ts',
  'test/contract/upload-portal.siasn.test.ts',
  'test/contract/siasn-faults.test.ts',
]

/**
 * Begins with the files that take longest, so that at the end no core waits for one of them. Vitest knows them by its
 * cache, which a fresh clone does not have.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(file))
  return place === -1 ? LONGEST.length : place
}
