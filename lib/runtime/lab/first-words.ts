import { type LabSettings, plainSettings } from './lab-data'

const laterKeys = ['app', 'rootPath', 'forwardedAllowIps', 'pieces', 'more'] as const

/** Whether settings say nothing that the first links and drafts could not say. */
export const isFirstWorded = (settings: LabSettings): boolean =>
  laterKeys.every((key) => JSON.stringify(settings[key]) === JSON.stringify(plainSettings[key])) &&
  settings.lifespan !== 'on' &&
  settings.client.every((step) => !('sent' in step || 'got' in step))

/** Settings in the words and the order of the first links and drafts, so that what was made with those is known again; as they are, where they say more. */
export function inFirstWords(settings: LabSettings): unknown {
  if (!isFirstWorded(settings)) return settings
  const { interface: protocol, mode, lifespan, strict, like, packages, request, client } = settings
  return { interface: protocol, mode, lifespan: lifespan === 'auto', strict, like, packages, request, client }
}
