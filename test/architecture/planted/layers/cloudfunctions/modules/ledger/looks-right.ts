// breaks: server-ledger-looks-left
import '../commission/index'
