// breaks: server-payment-looks-left
import '../ledger/index'
