declare module '*.yaml' {
  const portal: import('#shared/schema/portal.ts').Portal
  export default portal
}
