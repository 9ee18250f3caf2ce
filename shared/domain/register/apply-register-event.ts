import type { EventOf } from '#shared/schema/event.ts'
import type { EventAbout } from '#shared/schema/event-about.ts'
import { registerId } from '#shared/schema/records.ts'
import type { Register } from '#shared/schema/register.ts'
import { rangesWithout } from './open-numbers.ts'

type RegisterEvent = EventAbout<'register'>

export function applyRegisterEvent(before: Register | undefined, event: RegisterEvent): Register {
  const register = before ?? { id: registerId(event.series, event.year), last: 0, taken: 0 }
  switch (event.type) {
    case 'register.number-taken':
      return taken(register, event)
    case 'register.started':
      return { ...register, last: event.next - 1, first: event.next }
    case 'register.number-reserved': {
      const { from, to } = event
      return { ...register, last: to, reserved: [...(register.reserved ?? []), { from, to, used: [] }] }
    }
    case 'register.gap-marked':
      return withGap(register, event)
    case 'register.imported':
      return imported(register, event)
  }
}

function taken(register: Register, { number, suffix }: EventOf<'register.number-taken'>): Register {
  const counted = { ...register, taken: register.taken + 1 }
  if (suffix !== undefined) return { ...counted, sisipan: [...(register.sisipan ?? []), { number, suffix }] }
  if (number > register.last) return { ...counted, last: number }
  const reserved = register.reserved?.map((range) =>
    range.from <= number && number <= range.to ? { ...range, used: [...range.used, number] } : range,
  )
  return { ...counted, ...(reserved && { reserved }) }
}

/** What is marked as never used is no longer waited for. */
function withGap(register: Register, { from, to, reasonId }: EventOf<'register.gap-marked'>): Register {
  const marked = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const reserved = register.reserved?.flatMap((range) =>
    rangesWithout(
      range,
      marked.filter((number) => number >= range.from && number <= range.to),
    ).map((rest) => ({ ...rest, used: range.used.filter((each) => each >= rest.from && each <= rest.to) })),
  )
  return {
    ...register,
    last: Math.max(register.last, to),
    ...(reserved && { reserved }),
    gaps: [...(register.gaps ?? []), { from, to, reasonId }],
  }
}

function imported(register: Register, event: EventOf<'register.imported'>): Register {
  const { numbers, sisipan, waiting, first } = event
  const count = numbers.reduce((sum, { from, to }) => sum + to - from + 1, sisipan.length)
  const reserved = [
    ...(register.reserved ?? []).map((range) => ({
      ...range,
      used: [...range.used, ...within(range, numbers)],
    })),
    ...waiting.map((range) => ({ ...range, used: [] })),
  ]
  return {
    ...register,
    last: Math.max(register.last, ...[...numbers, ...waiting].map(({ to }) => to)),
    taken: register.taken + count,
    ...(first !== undefined && { first }),
    ...(reserved.length > 0 && { reserved }),
    ...(sisipan.length > 0 && { sisipan: [...(register.sisipan ?? []), ...sisipan] }),
  }
}

type NumberRange = EventOf<'register.imported'>['numbers'][number]

function within(range: NumberRange, numbers: readonly NumberRange[]): number[] {
  return numbers.flatMap(({ from, to }) => {
    const [low, high] = [Math.max(from, range.from), Math.min(to, range.to)]
    return Array.from({ length: Math.max(0, high - low + 1) }, (_, at) => low + at)
  })
}
