// @ts-check
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/**
 * The flags for Node. Young objects are given 8 MB instead of a share of the whole machine, and old rubbish is cleared
 * away once it is a third of what is held instead of as much again: the office server lies in memory all day, and with
 * 100,000 berkas this is nearly 200 MB less, for a tenth of a second at the start.
 */
export const programFlags = ['--max-semi-space-size=8', '--heap-growing-percent=32']

/** The program with its flags. */
export const langkahProgram = [...programFlags, join(projectRoot, 'bridge/cli/langkah.ts')]
