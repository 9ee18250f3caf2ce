import { buildExtension } from '../../../scripts/build-extension.mjs'
import type { Figure } from '../figure.ts'
import { driftFigures } from './drift-figures.ts'
import { pageFigures } from './page-figures.ts'
import { sizeFigures } from './size-figures.ts'

/** What the card costs the page that it lies on, and how surely it finds what it points at. */
export async function overlayBench(say: (line: string) => void): Promise<Figure[]> {
  await buildExtension({ node: process.execPath }, 'chrome')
  return [...(await sizeFigures()), ...(await pageFigures(say)), ...(await driftFigures(say))]
}
