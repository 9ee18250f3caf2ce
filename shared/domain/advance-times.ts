import { type CaseTimes, countsEveryDay, type Deadline } from './case-times.ts'

/** The same clocks at a later instant (epoch ms), by the hours they carry: good for as long as those reach. */
export function advanceTimes(times: CaseTimes, now: number): CaseTimes {
  const { asOf, owner, hours, minutes, step, service } = times
  if (now <= asOf) return times
  const worked = hours.spans.reduce((sum, [from, to]) => {
    return sum + Math.max(0, Math.min(to, now) - Math.max(from, asOf)) / 60_000
  }, 0)
  const closings = hours.closings.filter((closing) => closing < now).length
  const passed = { worked, closings, wall: (now - asOf) / 60_000 }
  return {
    ...times,
    asOf: now,
    minutes: owner ? { ...minutes, [owner]: minutes[owner] + worked } : minutes,
    ...(step && { step: advanced(step, passed) }),
    ...(service && { service: advanced(service, passed) }),
    hours: {
      spans: hours.spans.filter(([, to]) => to > now),
      closings: hours.closings.filter((closing) => closing >= now),
    },
  }
}

/** A clock that was put right by less is nobody's business. */
const SLACK_MS = 1000

/**
 * Whether `advanceTimes` can still tell how things stand at `now`. Not once the computer's clock was put back, and not
 * past the hours that the clocks carry (a computer that slept for a week): then they are to be asked for anew.
 */
export function timesReach({ asOf, hours }: CaseTimes, now: number): boolean {
  if (now < asOf - SLACK_MS) return false
  const last = hours.spans.at(-1)
  return last === undefined || now <= last[1]
}

interface Passed {
  readonly worked: number
  readonly closings: number
  readonly wall: number
}

function advanced(deadline: Deadline, passed: Passed): Deadline {
  const { time, runs, waktu } = deadline
  if (!time || !runs) return deadline
  const used = time.used + (countsEveryDay(waktu) ? passed.wall : passed.worked)
  return { ...deadline, time: { ...time, used, closings: time.closings - passed.closings } }
}
