import { startPage } from './page'
import { wakeIslands } from './wake-islands'
import { wakeLabs } from './wake-labs'

/** Address of the labs’ style sheet beside this script; known when it is bundled. */
declare const labStyleAddress: string

startPage()
wakeIslands()
wakeLabs(new URL(labStyleAddress, import.meta.url).href)
document.documentElement.dataset.awake = ''
