import { startPage } from './page'
import { wakeIslands } from './wake-islands'

startPage()
wakeIslands()
document.documentElement.dataset.awake = ''
