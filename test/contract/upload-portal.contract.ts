import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NeedsPerson, RunStopped, SignInNeeded } from '#bridge/ports/upload-failures.ts'
import type { PortalRow, UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { PortalAccount } from '#shared/schema/upload-account.ts'

/** What one submit of a row can meet in a portal. */
export type BadLuck = 'refused' | 'lied-to' | 'failed-after-commit'

/** A portal on the bench, and what a test does behind its back. */
export interface PortalBench {
  readonly portal: UploadPortal
  /** A row that the portal can take; no two calls give the same key. */
  newRow(): PortalRow
  /** Words of the row that its record shows. */
  shownKey(row: PortalRow): string
  /** Label of a field of the form. */
  readonly aField: string
  withUnknownOption(row: PortalRow): PortalRow
  /** How often the portal really holds the row. */
  heldTimes(row: PortalRow): Promise<number>
  /** The next submit of the row, and only that, goes wrong. */
  trap(row: PortalRow, luck: BadLuck): void
  /** Who is signed in, as the portal shows it. */
  readonly account: PortalAccount
  endSession(): void
  /** Plays the person at the desk. */
  signIn(): Promise<void>
  reset(): Promise<void>
  close(): Promise<void>
}

/** No click of a test comes after this. */
export const SOON = new Date('2999-01-01T00:00:00Z')

const unheard = () => {}

/** What every upload portal must do; one test file a provider. */
export function describeUploadPortal(name: string, open: () => Promise<PortalBench>): void {
  describe(`${name} as an upload portal`, () => {
    let bench: PortalBench
    beforeAll(async () => {
      bench = await open()
    })
    beforeEach(() => bench.reset())
    afterAll(() => bench.close())

    test('sends nothing before send, once with it, and reads the record back by its key', async () => {
      const row = bench.newRow()
      expect(await bench.portal.findByKey(row)).toBeUndefined()
      await bench.portal.prepare(row)
      expect(await bench.heldTimes(row)).toBe(0)
      expect(await bench.portal.send(row, SOON)).toMatchObject({ kind: 'accepted' })
      expect(await bench.heldTimes(row)).toBe(1)
      const found = await bench.portal.findByKey(row)
      expect(found?.text).toContain(bench.shownKey(row))
      expect(found?.picture?.length).toBeGreaterThan(0)
    })

    test('does not find a row among others', async () => {
      const [sent, unsent] = [bench.newRow(), bench.newRow()]
      await bench.portal.prepare(sent)
      await bench.portal.send(sent, SOON)
      expect(await bench.portal.findByKey(unsent)).toBeUndefined()
      expect(await bench.portal.findByKey(sent)).toBeDefined()
    })

    test('clicks no more once its time is over, and can go on with the row', async () => {
      const row = bench.newRow()
      await bench.portal.prepare(row)
      await expect(bench.portal.send(row, new Date(0))).rejects.toThrow(RunStopped)
      expect(await bench.heldTimes(row)).toBe(0)
      await bench.portal.prepare(row)
      await bench.portal.send(row, SOON)
      expect(await bench.heldTimes(row)).toBe(1)
    })

    test('shows the filled form and names its fields, and sends nothing by it', async () => {
      const row = bench.newRow()
      const shape = await bench.portal.readForm(row)
      expect(shape.fields.map(({ name }) => name)).toContain(bench.aField)
      await bench.portal.prepare(row)
      expect((await bench.portal.pictureOfForm(row)).length).toBeGreaterThan(0)
      expect(await bench.portal.readForm(row)).toEqual(shape)
      expect(await bench.heldTimes(row)).toBe(0)
    })

    test('tells a refusal in the words of the portal', async () => {
      const row = bench.newRow()
      bench.trap(row, 'refused')
      await bench.portal.prepare(row)
      expect(await bench.portal.send(row, SOON)).toMatchObject({
        kind: 'refused',
        text: 'BTS - Data tidak sesuai',
      })
      expect(await bench.heldTimes(row)).toBe(0)
    })

    test('shows nothing after a toast that lied', async () => {
      const row = bench.newRow()
      bench.trap(row, 'lied-to')
      await bench.portal.prepare(row)
      expect(await bench.portal.send(row, SOON)).toMatchObject({ kind: 'accepted' })
      expect(await bench.portal.findByKey(row)).toBeUndefined()
    })

    test('calls an error after the commit unclear, and finds the record', async () => {
      const row = bench.newRow()
      bench.trap(row, 'failed-after-commit')
      await bench.portal.prepare(row)
      expect(await bench.portal.send(row, SOON)).toMatchObject({ kind: 'unclear' })
      expect(await bench.portal.findByKey(row)).toBeDefined()
      expect(await bench.heldTimes(row)).toBe(1)
    })

    test('chooses no option that is not exactly the one wanted', async () => {
      const row = bench.withUnknownOption(bench.newRow())
      const refused = await bench.portal.prepare(row).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(NeedsPerson)
      expect(refused).toMatchObject({ why: 'option-not-found' })
      expect(await bench.heldTimes(row)).toBe(0)
    })

    test('says whose account it shows', async () => {
      expect(await bench.portal.signedInAs()).toEqual(bench.account)
    })

    test('stops for a sign-in wherever the session ends, and goes on after it', {
      timeout: 60_000,
    }, async () => {
      const row = bench.newRow()
      bench.endSession()
      await expect(bench.portal.findByKey(row)).rejects.toThrow(SignInNeeded)
      await expect(bench.portal.signedInAs()).rejects.toThrow(SignInNeeded)
      await bothDone(bench.portal.waitForSignIn(new AbortController().signal, unheard), bench.signIn())
      await bench.portal.prepare(row)
      bench.endSession()
      await expect(bench.portal.send(row, SOON)).rejects.toThrow(SignInNeeded)
      expect(await bench.heldTimes(row)).toBe(0)
      await bothDone(bench.portal.waitForSignIn(new AbortController().signal, unheard), bench.signIn())
      expect(await bench.portal.findByKey(row)).toBeUndefined()
    })

    test('stops waiting for a sign-in when the run is stopped', async () => {
      bench.endSession()
      await expect(bench.portal.findByKey(bench.newRow())).rejects.toThrow(SignInNeeded)
      const stop = new AbortController()
      const waiting = bench.portal.waitForSignIn(stop.signal, unheard)
      stop.abort()
      await expect(waiting).resolves.toBeUndefined()
      await bothDone(bench.portal.waitForSignIn(new AbortController().signal, unheard), bench.signIn())
    })
  })
}

async function bothDone(one: Promise<unknown>, other: Promise<unknown>): Promise<void> {
  await Promise.all([one, other])
}
