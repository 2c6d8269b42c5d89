export { countUnread, inbox, type Notice, notify } from './inbox'
