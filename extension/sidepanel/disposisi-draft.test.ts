import { describe, expect, test } from 'vitest'
import { createDisposisiDraft } from './disposisi-draft.ts'

const today = '2026-11-23'
const draft = (isFromSheet = false) => createDisposisiDraft({ isFromSheet, today })

function chooseReceivers(each: ReturnType<typeof draft>, ids: readonly string[]): void {
  ids.forEach((id, at) => {
    if (at > 0) each.addReceiver()
    const field = each.receivers.value[at]
    if (field) field.value = id
  })
}

describe('a lembar disposisi that is filled in', () => {
  test('is kept whole, with what was chosen and ticked, and filled in again from that', () => {
    const sheet = draft(true)
    chooseReceivers(sheet, ['rina', 'sri@kabid-a', 'ani@'])
    for (const text of ['Tindaklanjuti', 'Koordinasikan']) sheet.toggle(text)
    sheet.coordinator.value = 'sri'
    sheet.urgency.value = 'segera'
    sheet.security.value = 'rahasia'
    sheet.sheet.by.value = 'kaban'
    sheet.sheet.scanHash.value = 'a'.repeat(64)
    sheet.dueOn.value = '2026-11-27'
    const texts = Object.entries(sheet.kept).map(([name, { value }]) => [name, value] as const)
    const again = draft(true)
    for (const [name, value] of texts) Object.assign(again.kept[name] ?? {}, { value })
    expect(again.content()).toEqual(sheet.content())
    expect(again.content()).toMatchObject({
      toPosts: { sri: 'kabid-a', ani: null },
      security: 'rahasia',
    })
    expect(again.content()?.sheet).toEqual({ by: 'kaban', onSheet: today, scanHash: 'a'.repeat(64) })
    // What the form no longer offers is not chosen again.
    Object.assign(again.kept.urgency ?? {}, { value: 'kilat' })
    expect(again.urgency.value).toBe('segera')
  })

  test('is none before it has a receiver and an instruction', () => {
    const sheet = draft()
    expect(sheet.content()).toBeUndefined()
    chooseReceivers(sheet, ['rina'])
    expect(sheet.content()).toBeUndefined()
    sheet.toggle('Tindaklanjuti')
    expect(sheet.content()).toEqual({
      to: 'rina',
      instructions: ['Tindaklanjuti'],
      urgency: 'biasa',
      security: 'biasa',
    })
    sheet.toggle('Tindaklanjuti')
    expect(sheet.content()).toBeUndefined()
    sheet.own.value = ' Bahas Senin '
    expect(sheet.content()?.instructions).toEqual(['Bahas Senin'])
  })

  test('goes to several once each, whose coordinator is one of them', () => {
    const sheet = draft()
    sheet.toggle('Koordinasikan')
    chooseReceivers(sheet, ['rina', 'sri', 'rina'])
    sheet.coordinator.value = 'sri'
    sheet.dueOn.value = '2026-11-27'
    expect(sheet.content()).toMatchObject({
      to: 'rina',
      alsoTo: ['sri'],
      coordinator: 'sri',
      dueOn: '2026-11-27',
    })
    const second = sheet.receivers.value[1]
    if (second) sheet.removeReceiver(second)
    expect(sheet.content()).not.toHaveProperty('coordinator')
    expect(sheet.content()).not.toHaveProperty('alsoTo')
  })

  test('is recorded from a sheet only with its writer and its date', () => {
    const sheet = draft(true)
    sheet.toggle('Pedomani')
    chooseReceivers(sheet, ['rina'])
    expect(sheet.content()).toBeUndefined()
    sheet.sheet.by.value = 'bambang'
    expect(sheet.content()?.sheet).toEqual({ by: 'bambang', onSheet: today })
    sheet.sheet.onSheet.value = ''
    expect(sheet.content()).toBeUndefined()
  })
})
