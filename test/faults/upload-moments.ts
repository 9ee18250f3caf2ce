import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import type { PracticePortals } from '../portals/start-portals.ts'
import type { DeskBrowser } from './desk-browser.ts'

/** Its nth look into the portal's list, its nth intent in the log, its nth submit. */
export type Moment = `${'look' | 'intent' | 'submit'} ${number}`

export interface UploadDesk {
  readonly portals: PracticePortals
  readonly browser: DeskBrowser
  readonly dataDir: string
}

/** Counts from now on; the answer tells whether the moment has come. */
export async function momentReached(desk: UploadDesk, moment: Moment): Promise<() => Promise<boolean>> {
  const [kind, count] = moment.split(' ')
  const before = await countOf(desk, kind)
  return async () => (await countOf(desk, kind)) >= before + Number(count)
}

async function countOf({ portals, dataDir }: UploadDesk, kind: string | undefined): Promise<number> {
  if (kind === 'intent') {
    const journal = await readFile(join(dataDir, 'journal.jsonl'), 'utf8')
    return journal.split('"state":"sending"').length - 1
  }
  const log = await portals.log()
  if (kind === 'submit') return log.filter((entry) => entry.kind === 'submit').length
  return log.filter((entry) => entry.kind === 'request' && /^\/api\/peremajaan\/\d+\/kursus/.test(entry.path))
    .length
}

/** The person at the desk: signs in wherever a tab asks for it. */
export async function signInIfAsked({ browser, portals }: UploadDesk): Promise<undefined> {
  const asking = browser.context.pages().find((page) => /^https:\/\/asndigital\./.test(page.url()))
  if (asking) await signInAsPerson(asking, portals)
}
