import type { Anchor } from '#shared/schema/anchor.ts'
import { accessibleName, findAnchor } from '../../extension/page/anchor.ts'
import { describeAnchor, hasAnchorRole } from '../../extension/page/describe-anchor.ts'
import { breakingChanges, keepingChanges } from './drift-mutations.ts'
import { seeded } from './seeded.ts'

/** What is asked of a page that is open: which anchors it is known by, and how often each is to be tried. */
export interface DriftAsked {
  readonly anchors: readonly Anchor[]
  readonly seed: number
  /** Changes that keep an anchor and changes that break it, so many of each kind a target. */
  readonly changes: number
  /** The most controls that are described as the element picker does, besides `anchors`. */
  readonly mostPicked: number
}

/** How often one way of finding a control was tried, and how it went. */
export interface DriftCount {
  kept: number
  /** Another control than the one that was meant. */
  wrong: number
  refused: number
  broken: number
  brokenRefused: number
}
export interface DriftAnswer {
  /** Targets that `anchors` find on the page, and that the picker described. */
  readonly targets: number
  readonly picked: number
  readonly counts: Record<string, DriftCount>
  /** Changes at which ours was wrong, or found what was broken. */
  readonly faults: readonly string[]
}

/** Finds an element again, or refuses. */
type Finder = () => Element | undefined
interface Contender {
  readonly name: string
  readonly describe: (element: Element, anchor: Anchor) => Finder
}
interface Target {
  readonly index: number
  readonly anchor: Anchor
}

const ours: Contender = {
  name: 'ours',
  describe: (_element, anchor) => () => {
    const found = findAnchor(anchor, document)
    return found.ok ? found.element : undefined
  },
}

/** Takes the page through the changes, each on a fresh copy of it, and counts what is found after each. */
export function drift(
  { anchors, seed, changes, mostPicked }: DriftAsked,
  peers: readonly Contender[],
): DriftAnswer {
  const contenders = [ours, ...peers]
  const whole = document.body.cloneNode(true)
  const given = anchors.flatMap((anchor) => targetOf(anchor))
  const picked = pick(new Set(given.map(({ index }) => index))).slice(0, mostPicked)
  const counts: Record<string, DriftCount> = {}
  for (const { name } of contenders)
    counts[name] = { kept: 0, wrong: 0, refused: 0, broken: 0, brokenRefused: 0 }
  const faults: string[] = []
  const random = seeded(seed)

  for (const { index, anchor } of [...given, ...picked]) {
    const element = every()[index] as Element
    const finders = contenders.map(({ name, describe }) => ({ name, find: describe(element, anchor) }))
    const name = accessibleName(element)
    const fresh = () => {
      document.body.replaceWith(whole.cloneNode(true))
      const target = every()[index] as Element
      Reflect.set(target, 'isTarget', true)
      return { target, section: anchor.section, name, random }
    }
    for (let round = 0; round < changes; round += 1) {
      const drifting = fresh()
      const told = several(random).map((change) => {
        const target = every().find(isTarget) ?? drifting.target
        keepingChanges[change]?.({ ...drifting, target })
        return change
      })
      for (const finder of finders) {
        const found = finder.find()
        const count = counts[finder.name] as DriftCount
        count.kept += 1
        if (!found) count.refused += 1
        else if (!isTarget(found)) {
          count.wrong += 1
          if (finder.name === ours.name) faults.push(`wrong ${JSON.stringify(anchor)}: ${told.join(', ')}`)
        }
        if (!found && finder.name === ours.name)
          faults.push(`refused ${JSON.stringify(anchor)}: ${told.join(', ')}`)
      }
    }
    for (let round = 0; round < changes; round += 1) {
      const change = breaking[round % breaking.length] as string
      breakingChanges[change]?.(fresh())
      for (const finder of finders) {
        const count = counts[finder.name] as DriftCount
        const isRefused = finder.find() === undefined
        count.broken += 1
        if (isRefused) count.brokenRefused += 1
        else if (finder.name === ours.name) faults.push(`found ${JSON.stringify(anchor)}: ${change}`)
      }
    }
    fresh()
  }
  return { targets: given.length, picked: picked.length, counts, faults: faults.slice(0, 20) }
}

const breaking = Object.keys(breakingChanges)
const keeping = Object.keys(keepingChanges)

/** One to three changes at once. */
function several(random: () => number): string[] {
  const count = Math.ceil(random() * 3)
  return Array.from({ length: count }, () => keeping[Math.floor(random() * keeping.length)] ?? '')
}

/** Every element of the page; a copy of it has them in the same order. */
function every(): Element[] {
  return [...document.body.querySelectorAll('*')]
}

function isTarget(element: Element): boolean {
  return Reflect.get(element, 'isTarget') === true
}

function targetOf(anchor: Anchor): Target[] {
  const found = findAnchor(anchor, document)
  return found.ok ? [{ index: every().indexOf(found.element), anchor }] : []
}

/** What the element picker would make of the other controls; the place among equals is no promise and left out. */
function pick(known: ReadonlySet<number>): Target[] {
  return every().flatMap((element, index) => {
    if (known.has(index) || !hasAnchorRole(element)) return []
    const described = describeAnchor(element, document)
    return described.ok && described.anchor.nth === undefined ? [{ index, anchor: described.anchor }] : []
  })
}
