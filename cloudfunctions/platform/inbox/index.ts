export { countUnread, type InboxDocument, inbox, type Notice, notify } from './inbox'
