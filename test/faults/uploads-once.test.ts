import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { judgeNight, type NightHarm } from './judge-night.ts'
import { seeded } from './seeded.ts'
import { type UploadFault, uploadFaults } from './upload-faults.ts'
import { type NightDesk, type NightKills, openNightDesk } from './upload-night.ts'

/** Every fault comes once in as many nights as there are faults; of the first, every second night is not cut. */
const nights = faultRuns({ short: 8, full: 35 * uploadFaults.length })
/** Faults that stand side by side are of one kind: so far apart, even a few nights see each kind. */
const STRIDE = 11
/** So many points between two effects a quiet night has; one more than it reaches cuts nothing. */
const POINTS = 40
const LONGEST_MS = 3 * 3_600_000

let desk: NightDesk
beforeAll(async () => {
  desk = await openNightDesk()
})
afterAll(() => desk?.close())

test(
  'whatever the portal does and wherever the run is cut, each row is in the portal once or named, and nothing is guessed',
  async () => {
    const seen = { kills: 0, proven: 0, person: 0 }
    const total: NightHarm = {
      ...{ doubled: 0, lost: 0, falseDone: 0, unproved: 0, guessed: 0, misreported: 0, elsewhere: 0 },
    }
    let runs = 0
    async function night(fault: UploadFault, kills: NightKills): Promise<void> {
      const spent = await desk.spend(fault, kills)
      const harm = await judgeNight(desk, fault, spent)
      const states = Object.values(spent.run.rows).map(({ state, why }) => `${state} ${why ?? ''}`)
      const none = Object.fromEntries(Object.keys(harm).map((name) => [name, 0]))
      expect.soft(harm, `${fault.name}, ${JSON.stringify(kills)}: ${states.join(', ')}`).toEqual(none)
      for (const name of Object.keys(total) as (keyof NightHarm)[]) total[name] += harm[name]
      runs += 1
      seen.kills += spent.kills
      for (const { state } of Object.values(spent.run.rows)) {
        if (state === 'proven') seen.proven += 1
        if (state === 'needs-person') seen.person += 1
      }
    }
    const random = seeded(20_261_125)
    for (let at = 0; at < nights; at += 1) {
      const fault = uploadFaults[(at * STRIDE) % uploadFaults.length]
      const isCut = at >= uploadFaults.length || at % 2 === 1
      if (fault) await night(fault, isCut ? someKills(random, at) : {})
    }
    faultLine('R5 uploads-once', { runs, seen, harm: { ...total } })
  },
  LONGEST_MS,
)

/** Anywhere in a night, up to three times; every third night in the middle of a click besides. */
function someKills(random: () => number, at: number): NightKills {
  const kills = Array.from({ length: 1 + (at % 3) }, () => 1 + Math.floor(random() * POINTS))
  return at % 3 === 0 ? { at: kills.slice(1), inClick: 1 + (at % 2) } : { at: kills }
}
