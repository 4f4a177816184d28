import type { RunRequestInput } from '../run-request'

const frameworks = ['django', 'fastapi', 'flask', 'starlette']

/** Whether a lab's packs bring a framework whose insides can be shown. */
export const hasFramework = (packages: readonly string[] = []): boolean => packages.some((name) => frameworks.includes(name))

/** What a run is asked to tell of its framework: its stations where there is one, every frame where the reader wants all. */
export const xrayOf = (packages: readonly string[] = [], all = false): RunRequestInput['xray'] =>
  hasFramework(packages) ? (all ? 'frames' : 'stations') : 'off'
