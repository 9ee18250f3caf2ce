import { actConfirmPage, actFormPage } from './act-page.ts'
import type { PhoneAct } from './phone-act.ts'
import { textOf } from './phone-form.ts'
import type { PhoneAnswer, PhoneVisit } from './phone-visit.ts'

/** What can be looked at and acted on: a berkas, a letter, a pengaduan. */
export interface HostRoom<Host> {
  readonly path: (visit: PhoneVisit) => string
  /** As it stands now, for who may see it; throws where there is none. */
  readonly read: (visit: PhoneVisit) => Promise<Host>
  readonly subject: (host: Host, visit: PhoneVisit) => string
  readonly page: (host: Host, visit: PhoneVisit) => string
  readonly acts: (host: Host, visit: PhoneVisit) => readonly PhoneAct[]
  /** How each act is recorded, from its form alone: a second tap must reach it although the state has moved on. */
  readonly record: Readonly<Record<string, (visit: PhoneVisit) => Promise<unknown>>>
}

export interface PhoneRoom {
  readonly show: (visit: PhoneVisit) => Promise<PhoneAnswer>
  readonly give?: (visit: PhoneVisit) => Promise<PhoneAnswer>
}

/** The page of a host, and its acts: filled in, said, recorded. */
export function hostRoom<Host>(room: HostRoom<Host>): { readonly host: PhoneRoom; readonly act: PhoneRoom } {
  const show = async (visit: PhoneVisit) => ({ page: room.page(await room.read(visit), visit) })
  return {
    host: { show },
    act: {
      show: async (visit) => formOf(room, visit),
      async give(visit) {
        const { form } = visit
        if (textOf(form, 'sudah') !== 'ya') return sayFirst(room, visit)
        const { act: name = '' } = visit.params
        const record = Object.hasOwn(room.record, name) ? room.record[name] : undefined
        if (!record) return unknownAct(room, visit)
        try {
          await record(visit)
        } catch (error) {
          const { status, sentence, code } = visit.failureOf(error)
          if (code === undefined) throw error
          const said = withProblem(visit, sentence)
          // What was decided on an older state is decided anew, with the present one in view.
          if (code === 'case-changed') return { page: room.page(await room.read(said), said), status }
          return { ...(await formOf(room, said)), status }
        }
        return { goTo: `${room.path(visit)}?tercatat` }
      },
    },
  }
}

async function sayFirst<Host>(room: HostRoom<Host>, visit: PhoneVisit): Promise<PhoneAnswer> {
  const { form, view } = visit
  const host = await room.read(visit)
  const act = actOf(room, host, visit)
  if (!act) return unknownAct(room, visit)
  if (textOf(form, 'ubah') === 'ya') return formOf(room, visit)
  const lacking = act.lacks?.(form)
  if (lacking !== undefined) {
    const sentence = view.words('phone.missing', { field: lacking })
    return { ...(await formOf(room, withProblem(visit, sentence))), status: 400 }
  }
  return { page: actConfirmPage(view, pageOf(room, { host, act }, visit)) }
}

/** The form of an act; where it is not there any more, the page of its host as it stands now. */
async function formOf<Host>(
  room: HostRoom<Host>,
  visit: PhoneVisit,
): Promise<{ page: string; status?: number }> {
  const host = await room.read(visit)
  const act = actOf(room, host, visit)
  if (act) return { page: actFormPage(visit.view, pageOf(room, { host, act }, visit)) }
  return { page: room.page(host, visit), status: 409 }
}

async function unknownAct<Host>(room: HostRoom<Host>, visit: PhoneVisit): Promise<PhoneAnswer> {
  const said = withProblem(visit, visit.view.words('phone.notTaken'))
  return { page: room.page(await room.read(said), said), status: 409 }
}

function pageOf<Host>(
  room: HostRoom<Host>,
  { host, act }: { readonly host: Host; readonly act: PhoneAct },
  visit: PhoneVisit,
) {
  const { form, ports } = visit
  return {
    act,
    form,
    subject: room.subject(host, visit),
    hostPath: room.path(visit),
    commandId: textOf(form, 'perintah') ?? ports.newId(),
  }
}

/** The act that the address names, on the branch or by the way out that the form names. */
function actOf<Host>(room: HostRoom<Host>, host: Host, visit: PhoneVisit): PhoneAct | undefined {
  const { params, form } = visit
  return room
    .acts(host, visit)
    .filter(({ name }) => name === params.act)
    .find(({ about }) => about.cara === textOf(form, 'cara') && about.cabang === textOf(form, 'cabang'))
}

function withProblem(visit: PhoneVisit, problem: string): PhoneVisit {
  return { ...visit, view: { ...visit.view, problem } }
}
