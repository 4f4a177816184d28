import { startPage } from './page'
import { wakeIslands } from './wake-islands'

startPage()
wakeIslands()
