import { parseArgs } from 'node:util'
import { makePackages } from '@/lib/packages/make-packages'

/** npm run packages [-- --from DIR | --latest]: makes the packs of framework packages anew from wheels, proves them, and puts them into vendor/python. */
const { values } = parseArgs({ options: { from: { type: 'string' }, latest: { type: 'boolean', default: false } } })
process.exitCode = (await makePackages({ ...values, say: console.log })) ? 0 : 1
