import { startPage } from './page'
import { wakeIslands } from './wake-islands'
import { wakeLabs } from './wake-labs'

startPage()
wakeIslands()
wakeLabs()
document.documentElement.dataset.awake = ''
