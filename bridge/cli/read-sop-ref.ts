/** A SOP version as a person names it: `singkawang-ip-asn@2`. Undefined where it is none. */
export function readSopRef(text: string): { readonly id: string; readonly version: number } | undefined {
  const [, id, version] = /^([a-z0-9][a-z0-9-]*)@([1-9]\d{0,5})$/.exec(text) ?? []
  return id === undefined || version === undefined ? undefined : { id, version: Number(version) }
}
