import type { LabSettings } from './lab-data'

/** How the server is started, in a few words: `make_app(), at /api`. */
export function serverWords({ app, rootPath, forwardedAllowIps }: LabSettings): string {
  const said = [
    app,
    rootPath && `at ${rootPath}`,
    forwardedAllowIps && `believes ${forwardedAllowIps === '*' ? 'every proxy' : forwardedAllowIps}`,
  ]
  return said.filter(Boolean).join(', ') || 'app or application, at /'
}
