import { z } from 'zod'
import { caseSchema, groupNames } from '../servers/case'
import { concurrencySettingsSchema, timingsSchema } from '../servers/concurrency'
import { differencesSchema } from '../servers/fidelity'
import { stacksSchema, tracesSchema } from '../servers/frameworks'
import { recordingSchema } from '../servers/recording'
import { sampleDifferencesSchema } from '../servers/sample-differences'
import type { Servers } from './read-servers'

const placedSchema = caseSchema.extend({
  interface: z.enum(['wsgi', 'asgi']).describe('Who calls the app.'),
  group: z.enum(groupNames),
  family: z.string().describe('What the cases beside it have in common.'),
  path: z.string().describe('Group and id, as in wsgi/plain: the key of its outcomes.'),
  source: z.string().describe('The app, in Python.'),
})

/** All that was recorded, as one file. */
export const dataSetSchema = z.strictObject({
  cases: z.array(placedSchema).describe('Every app, what it is asked, and what the spec says, in reading order.'),
  recordings: z.array(recordingSchema).describe('What one version of one server did with each case it was given.'),
  settings: concurrencySettingsSchema.describe('How servers were set up to be asked eight things at once.'),
  timings: z.array(timingsSchema).describe('When each of the eight was begun, done and answered, by system.'),
  stacks: stacksSchema.describe('The framework apps that were traced.'),
  traces: z.array(tracesSchema).describe('The frames between the server’s call and the view, by system.'),
  differences: differencesSchema.describe('Where the labs of the site do otherwise than the server they serve like, and why.'),
  sampleDifferences: sampleDifferencesSchema.describe('Samples of the guides that a server serves otherwise than their lab, and why.'),
})
export type DataSet = z.infer<typeof dataSetSchema>

/** The data set of the servers' pages; throws where it is not what its schema describes. */
export function dataSetOf({ groups, ...recorded }: Servers): DataSet {
  const cases = groups.flatMap(({ families }) => families.flatMap((family) => family.cases))
  return dataSetSchema.parse({ cases, ...recorded })
}

/** The schema of the data set, as JSON Schema. */
export const describeDataSet = () => ({ title: 'What real servers do', ...z.toJSONSchema(dataSetSchema) })
